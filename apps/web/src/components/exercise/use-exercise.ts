"use client";

import type { AttemptView, ExerciseLink } from "@stride/api";
import { useRouter } from "next/navigation";
import { useMemo, useRef, useState, useSyncExternalStore } from "react";
import { trpc } from "@/trpc/client";
import { carryFocus } from "./carried-focus";
import { type Draft, dropDraft, keepDraft, parseDraft, storedDraft, watchDrafts } from "./draft";
import { orAnew } from "./or-anew";
import { type Failure, failureOf, send, waitIn } from "./send";
import { attemptOf } from "./sent-attempt";
import type { Typed } from "./types";

export interface ExerciseInHand {
  /** Missing while the exercise is only looked at: the first act begins it. */
  readonly id: string | undefined;
  readonly link: ExerciseLink;
  /** Its answer boxes. */
  readonly fieldIds: readonly string[];
  readonly locale: "en" | "ko";
  readonly hintsTaken: number;
  readonly hintCount: number;
  /** Answered or given up: the solution may be seen. */
  readonly answered: boolean;
  readonly latest: AttemptView | undefined;
}

export type Saving = "no" | "device" | "server" | "not-kept";
export type Notice = Failure | "nothing-typed" | { readonly waitSeconds: number };

/** An exercise while it is being worked on: what is typed, what came of it, and everything that one can do with it. */
export function useExercise({ id, link, fieldIds, locale, hintsTaken, latest, answered }: ExerciseInHand) {
  const router = useRouter();
  const key = id ?? JSON.stringify(link);
  const draft = useDraft(key);
  const [edits, setEdits] = useState<Typed>({});
  // What is typed while a reply is awaited is newer than the answer that was sent.
  const latestEdits = useRef(edits);
  const [reply, setReply] = useState<AttemptView>();
  const result = newest(latest, reply);
  const [busy, setBusy] = useState(false);
  const [kept, setKept] = useState(true);
  const [notice, setNotice] = useState<Notice>();
  const begun = useRef(id);

  const all: Typed = { ...typedIn(result), ...draft?.answer, ...edits };
  // A draft may be of another version of the exercise: only its own boxes count.
  const typed: Typed = Object.fromEntries(fieldIds.map((field) => [field, all[field] ?? ""]));
  const saving: Saving = !kept
    ? "not-kept"
    : draft
      ? "device"
      : result?.number === undefined
        ? "no"
        : "server";

  const type = (field: string, text: string) => {
    latestEdits.current = { ...latestEdits.current, [field]: text };
    setEdits(latestEdits.current);
    // Two boxes may be written at once, and before the draft of before is read: neither is rendered yet.
    const before = parseDraft(storedDraft(key))?.answer;
    setKept(keepDraft(key, { answer: { ...typed, ...before, ...latestEdits.current } }));
  };

  /** Runs one act at a time and says what went wrong. */
  const act = async (what: () => Promise<void>) => {
    if (busy) return;
    setBusy(true);
    setNotice(undefined);
    try {
      await what();
    } catch (error) {
      const waitSeconds = waitIn(error);
      setNotice(waitSeconds === undefined ? failureOf(error) : { waitSeconds });
    } finally {
      setBusy(false);
    }
  };

  const begin = async () => {
    if (begun.current !== undefined) dropDraft(begun.current);
    begun.current = (await send(() => trpc.practice.start.mutate({ link }))).id;
    return begun.current;
  };

  /** Acts on the exercise; one that was only looked at is begun, and what was typed moves along to its own address. */
  const onExercise = <Reply>(what: (exerciseId: string) => Promise<Reply>): Promise<Reply> => {
    if (id !== undefined) return what(id);
    return orAnew(begun.current ?? draft?.sent?.exerciseId, begin, (exerciseId) => {
      begun.current = exerciseId;
      if (draft) keepDraft(exerciseId, { answer: typed });
      return what(exerciseId);
    });
  };

  /** Shows what the server now knows, where one is on the page; an exercise that has just begun gets its own address. */
  const show = (exerciseId: string) => {
    if (exerciseId === id) {
      router.refresh();
      return;
    }
    carryFocus();
    router.replace(`/${locale}/practice/${exerciseId}`, { scroll: false });
  };

  const check = () =>
    act(async () => {
      if (Object.values(typed).every((text) => text.trim() === "")) {
        setNotice("nothing-typed");
        return;
      }
      const { exerciseId, graded } = await onExercise(async (exerciseId) => {
        const attempt = attemptOf(key, exerciseId, typed);
        const graded = await send(() =>
          trpc.practice.submit.mutate({ exerciseId, attemptId: attempt, answer: typed, locale }),
        );
        return { exerciseId, graded };
      });
      setReply(graded);
      if (graded.number === undefined) return;
      for (const kept of [key, exerciseId]) dropDraft(kept);
      const newer = Object.entries(latestEdits.current).filter(([field, text]) => text !== typed[field]);
      latestEdits.current = Object.fromEntries(newer);
      setEdits(latestEdits.current);
      if (newer.length > 0) keepDraft(exerciseId, { answer: { ...typed, ...latestEdits.current } });
      show(exerciseId);
    });

  const hint = () =>
    act(() =>
      onExercise(async (exerciseId) => {
        await send(() => trpc.practice.hint.mutate({ exerciseId, number: hintsTaken + 1, locale }));
        show(exerciseId);
      }),
    );

  const solution = () =>
    act(() =>
      onExercise(async (exerciseId) => {
        await send(() => trpc.practice.solution.mutate({ exerciseId, giveUp: !answered, locale }));
        router.replace(`/${locale}/practice/${exerciseId}?solution=1#solution`);
      }),
    );

  const another = () =>
    act(async () => {
      const next = await send(() => trpc.practice.start.mutate({ like: link }));
      router.push(`/${locale}/practice/${next.id}`);
    });

  return { typed, type, result, busy, saving, notice, check, hint, solution, another };
}

/** Of the page's and of what was just sent the newer: the page may know of an answer that was given elsewhere. */
function newest(shown: AttemptView | undefined, reply: AttemptView | undefined): AttemptView | undefined {
  if (reply?.number === undefined) return reply ?? shown;
  return (shown?.number ?? 0) > reply.number ? shown : reply;
}

/** The draft on this device; the server, and so the first rendering, knows of none. */
function useDraft(key: string): Draft | undefined {
  const stored = useSyncExternalStore(
    watchDrafts,
    () => storedDraft(key),
    () => null,
  );
  return useMemo(() => parseDraft(stored), [stored]);
}

function typedIn(attempt: AttemptView | undefined): Typed {
  return Object.fromEntries(Object.entries(attempt?.fields ?? {}).map(([id, { typed }]) => [id, typed]));
}
