"use client";

import type { SubmittedView, WorkItemView } from "@stride/api";
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { send } from "@/components/exercise/send";
import { attemptOf } from "@/components/exercise/sent-attempt";
import { trpc } from "@/trpc/client";
import { useKeptDraft } from "./use-kept-draft";
import { type WorkRefusal, workRefusal } from "./refusal";

export type WorkNotice = WorkRefusal | "nothing-typed" | "same-again" | "reported";

interface WorkItemInHand {
  readonly assignmentId: string;
  readonly item: WorkItemView;
  readonly locale: "en" | "ko";
}

/** An item of a class's work while it is being worked on. */
export function useWorkItem({ assignmentId, item, locale }: WorkItemInHand) {
  const router = useRouter();
  const fieldIds = item.exercise.parts.flatMap(({ fields }) => fields.map(({ id }) => id));
  const { position } = item;
  const [reply, setReply] = useState<SubmittedView>();
  const latest = newest(item.latest, reply);
  const draft = useKeptDraft({
    assignmentId,
    item: { ...item, latest: latest?.number === undefined ? item.latest : latest },
    fieldIds,
  });
  const { typed } = draft;
  const [busy, setBusy] = useState(false);
  const [notice, setNotice] = useState<WorkNotice>();

  useEffect(() => {
    // From here on the time is counted. Without a connection it is counted from the beginning of the work.
    trpc.work.look.mutate({ assignmentId, position }).catch(() => undefined);
  }, [assignmentId, position]);

  /** Runs one act at a time, says what went wrong, and shows what the server now knows. */
  const act = async (what: () => Promise<void>) => {
    if (busy) return;
    setBusy(true);
    setNotice(undefined);
    try {
      await what();
    } catch (error) {
      const refusal = workRefusal(error);
      setNotice(refusal);
      if (refusal !== "offline") router.refresh();
    } finally {
      setBusy(false);
    }
  };

  const submit = async () => {
    const isEmpty = Object.values(typed).every((text) => text.trim() === "");
    if (isEmpty || draft.isAnswered) {
      setNotice(isEmpty ? "nothing-typed" : "same-again");
      return;
    }
    await act(async () => {
      const attemptId = attemptOf(draft.key, item.id, typed);
      const revision = draft.next();
      const graded = await send(() =>
        trpc.work.submit.mutate({ assignmentId, position, attemptId, answer: typed, revision, locale }),
      );
      setReply(graded);
      if (graded.number === undefined) return;
      draft.answered(typed);
      router.refresh();
    });
  };

  const hint = () =>
    act(async () => {
      const number = item.hints.length + 1;
      await send(() => trpc.work.hint.mutate({ assignmentId, position, number, locale }));
      router.refresh();
    });

  const skip = (to: string) =>
    act(async () => {
      await send(() => trpc.work.skip.mutate({ assignmentId, position }));
      router.push(to);
    });

  const report = (text: string) =>
    act(async () => {
      await trpc.work.report.mutate({ assignmentId, position, text });
      setNotice("reported");
      router.refresh();
    });

  return { ...draft, latest, busy, notice, submit, hint, skip, report };
}

/** Of the page's and of what was just sent the newer; where they are the same, the page may show more of it by now. */
function newest(shown: SubmittedView | undefined, reply: SubmittedView | undefined) {
  if (!reply) return shown;
  if (reply.number === undefined) return reply;
  return (shown?.number ?? 0) >= reply.number ? shown : reply;
}
