"use client";

import type { AppRouter } from "@stride/api";
import type { inferRouterInputs } from "@trpc/server";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { trpc } from "@/trpc/client";
import { send, waitIn } from "./send";
import { tooOften } from "./too-often";

export type Start = inferRouterInputs<AppRouter>["practice"]["start"];

/** Starts an exercise and opens it. */
export function useStart(locale: "en" | "ko") {
  const router = useRouter();
  const [state, setState] = useState<"idle" | "starting" | "failed" | { readonly waitSeconds: number }>(
    "idle",
  );
  const start = async (what: Start) => {
    if (state === "starting") return;
    setState("starting");
    try {
      const { id } = await send(() => trpc.practice.start.mutate(what));
      router.push(`/${locale}/practice/${id}`);
    } catch (error) {
      const waitSeconds = waitIn(error);
      setState(waitSeconds === undefined ? "failed" : { waitSeconds });
    }
  };
  const refused = typeof state === "object" ? tooOften(locale, state.waitSeconds) : undefined;
  /** Why it wasn't started, in the words for a failure where nothing more is known. */
  const problem = (failed: string) => refused ?? (state === "failed" ? failed : undefined);
  return { isStarting: state === "starting", problem, start };
}
