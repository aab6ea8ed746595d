"use client";

import type { SetDraft } from "@stride/classwork";
import { useCallback, useEffect, useRef, useState } from "react";
import { type Refusal, refusalOf } from "@/components/teach/refusal";
import { trpc } from "@/trpc/client";

export type SaveState =
  | { readonly is: "saved"; readonly at: Date | undefined }
  | { readonly is: "waiting" | "saving" }
  | { readonly is: "not-saved"; readonly why: Refusal };

/** So long after the last change a draft is sent, and so long after it couldn't be, again. */
const PAUSE = 1000;
const AGAIN = 8000;

/** Sends a draft a moment after it changed, one at a time, and says where that stands. */
export function useAutosave(id: string, draft: SetDraft, firstRevision: number) {
  const [state, setState] = useState<SaveState>({ is: "saved", at: undefined });
  const [revision, setRevision] = useState(firstRevision);
  const [kept, setKept] = useState(draft);
  const isSending = useRef(false);
  const isKept = kept === draft;

  const send = useCallback(
    async (from: number) => {
      if (isSending.current) return;
      isSending.current = true;
      setState({ is: "saving" });
      try {
        const saved = await trpc.problemSets.saveDraft.mutate({ id, revision: from, draft });
        setRevision(saved.revision);
        setKept(draft);
        setState({ is: "saved", at: new Date(saved.savedAt) });
      } catch (error) {
        setState({ is: "not-saved", why: refusalOf(error) });
      } finally {
        isSending.current = false;
      }
    },
    [id, draft],
  );

  const failed = state.is === "not-saved" ? state.why : undefined;
  useEffect(() => {
    // Whoever edited it elsewhere is not overwritten by itself.
    if (isKept || failed === "edited-elsewhere" || state.is === "saving") return;
    const timer = setTimeout(() => void send(revision), failed === undefined ? PAUSE : AGAIN);
    return () => clearTimeout(timer);
  }, [isKept, failed, state.is, revision, send]);

  useEffect(() => {
    if (isKept) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [isKept]);

  /** Saves this draft over what was saved elsewhere. */
  const overwrite = async () => {
    try {
      const { revision: newest } = await trpc.problemSets.set.query({ id });
      await send(newest);
    } catch (error) {
      setState({ is: "not-saved", why: refusalOf(error) });
    }
  };
  const shown: SaveState = state.is === "saved" && !isKept ? { is: "waiting" } : state;
  return { state: shown, revision, isKept, saveNow: () => void send(revision), overwrite };
}
