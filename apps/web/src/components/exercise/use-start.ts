"use client";

import type { AppRouter } from "@stride/api";
import type { inferRouterInputs } from "@trpc/server";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { trpc } from "@/trpc/client";
import { send } from "./send";

export type Start = inferRouterInputs<AppRouter>["practice"]["start"];

/** Starts an exercise and opens it. */
export function useStart(locale: "en" | "ko") {
  const router = useRouter();
  const [state, setState] = useState<"idle" | "starting" | "failed">("idle");
  const start = async (what: Start) => {
    if (state === "starting") return;
    setState("starting");
    try {
      const { id } = await send(() => trpc.practice.start.mutate(what));
      router.push(`/${locale}/practice/${id}`);
    } catch {
      setState("failed");
    }
  };
  return { state, start };
}
