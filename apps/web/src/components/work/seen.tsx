"use client";

import { useEffect } from "react";
import { trpc } from "@/trpc/client";

/** Notes that the news on this page were seen; a page that is rendered changes nothing itself. */
export function Seen({ assignmentId }: { readonly assignmentId: string }) {
  useEffect(() => {
    trpc.work.seen.mutate({ assignmentId }).catch(() => undefined);
  }, [assignmentId]);
  return null;
}
