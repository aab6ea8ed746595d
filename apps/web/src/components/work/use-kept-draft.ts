"use client";

import type { WorkItemView } from "@stride/api";
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import {
  type Draft,
  dropDraft,
  keepDraft,
  parseDraft,
  storedDraft,
  watchDrafts,
} from "@/components/exercise/draft";
import { sameTyped } from "@/components/exercise/sent-attempt";
import type { Typed } from "@/components/exercise/types";
import { trpc } from "@/trpc/client";

/** So long nothing is typed before the server is told, and so long it is left alone when it can't be reached, in milliseconds. */
const PAUSE = 700;
const AGAIN = 4000;

/** `open`: nothing has been typed that isn't answered for. */
export type Keeping = "open" | "saving" | "server" | "device" | "nowhere";

interface KeptDraft {
  readonly assignmentId: string;
  readonly item: Pick<WorkItemView, "id" | "position" | "draft" | "latest" | "refusal">;
  readonly fieldIds: readonly string[];
}

/**
 * What is typed at an item: kept on this device at once, and on the server after a pause or as soon as it can be reached
 * again. Nothing of it is ever submitted here.
 */
export function useKeptDraft({ assignmentId, item, fieldIds }: KeptDraft) {
  const key = `work:${item.id}`;
  const stored = useSyncExternalStore(
    watchDrafts,
    () => storedDraft(key),
    () => null,
  );
  const onDevice = useMemo(() => parseDraft(stored), [stored]);
  const [edits, setEdits] = useState<Typed>({});
  // What is typed while a reply is awaited is newer than what was sent.
  const latestEdits = useRef(edits);
  const [onServer, setOnServer] = useState(item.draft);
  const [isSending, setSending] = useState(false);
  const [isUnreachable, setUnreachable] = useState(false);
  const [isOnDevice, setOnDevice] = useState(true);
  const revision = useRef(item.draft.revision);

  const typed = merged(fieldIds, { latest: item.latest?.typed, onServer, onDevice, edits });
  const isAnswered = sameTyped(typed, only(fieldIds, item.latest?.typed ?? {}));
  const isSaved = sameTyped(typed, only(fieldIds, { ...item.latest?.typed, ...onServer.answer }));
  const keeping: Keeping = isAnswered
    ? "open"
    : isSending && !isUnreachable
      ? "saving"
      : isSaved
        ? "server"
        : isOnDevice
          ? "device"
          : "nowhere";

  const type = (field: string, text: string) => {
    latestEdits.current = { ...latestEdits.current, [field]: text };
    setEdits(latestEdits.current);
    // Two boxes may be written at once, and before the draft of before is read: neither is rendered yet.
    const before = parseDraft(storedDraft(key));
    const answer = { ...typed, ...before?.answer, ...latestEdits.current };
    setOnDevice(keepDraft(key, { ...before, answer, revision: revision.current }));
  };

  const next = () => (revision.current = Math.max(revision.current, onServer.revision) + 1);

  const save = async () => {
    setSending(true);
    try {
      const { draft } = await trpc.work.saveDraft.mutate({
        ...{ assignmentId, position: item.position },
        ...{ answer: typed, revision: next() },
      });
      revision.current = Math.max(revision.current, draft.revision);
      setOnServer(draft);
      setUnreachable(false);
    } catch {
      // It stays on this device, and is tried again.
      setUnreachable(true);
    } finally {
      setSending(false);
    }
  };
  const latestSave = useRef(save);
  useEffect(() => {
    latestSave.current = save;
  });

  const mustSave = !isAnswered && !isSaved && item.refusal === undefined;
  const text = JSON.stringify(typed);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    if (!mustSave) return;
    const again = () => void latestSave.current();
    const first = setTimeout(again, PAUSE);
    const later = setTimeout(() => setTurn((before) => before + 1), AGAIN);
    window.addEventListener("online", again);
    return () => {
      clearTimeout(first);
      clearTimeout(later);
      window.removeEventListener("online", again);
    };
  }, [mustSave, text, turn]);

  /** After an answer: what was sent is answered for; what was typed since stays. */
  const answered = (sent: Typed) => {
    dropDraft(key);
    const newer = Object.entries(latestEdits.current).filter(([field, text]) => text !== sent[field]);
    latestEdits.current = Object.fromEntries(newer);
    setEdits(latestEdits.current);
    setOnServer({ answer: {}, revision: revision.current });
    if (newer.length > 0) {
      keepDraft(key, { answer: { ...sent, ...latestEdits.current }, revision: revision.current });
    }
  };

  return { key, typed, type, keeping, next, answered, isAnswered };
}

interface Sources {
  readonly latest: Typed | undefined;
  readonly onServer: WorkItemView["draft"];
  readonly onDevice: Draft | undefined;
  readonly edits: Typed;
}

/** Of several drafts the newer one; what only the older one has isn't lost. */
function merged(fieldIds: readonly string[], { latest, onServer, onDevice, edits }: Sources): Typed {
  const isDeviceNewer = (onDevice?.revision ?? 0) >= onServer.revision;
  const drafts = isDeviceNewer
    ? { ...onServer.answer, ...onDevice?.answer }
    : { ...onDevice?.answer, ...filled(onServer.answer) };
  // A draft may be of another version of the exercise: only its own boxes count.
  return only(fieldIds, { ...latest, ...drafts, ...edits });
}

function filled(answer: Typed): Typed {
  return Object.fromEntries(Object.entries(answer).filter(([, text]) => text.trim() !== ""));
}

function only(fieldIds: readonly string[], answer: Typed): Typed {
  return Object.fromEntries(fieldIds.map((field) => [field, answer[field] ?? ""]));
}
