"use client";

import type { AppRouter } from "@stride/api";
import type { inferRouterInputs } from "@trpc/server";
import { useRouter } from "next/navigation";
import { type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";
import { trpc } from "@/trpc/client";
import { send } from "./send";

interface StartButtonProps {
  readonly start: inferRouterInputs<AppRouter>["practice"]["start"];
  readonly locale: "en" | "ko";
  readonly words: { readonly starting: string; readonly failed: string };
  readonly look?: "plain" | "primary";
  readonly children: ReactNode;
}

/** Starts an exercise and opens it. */
export function StartButton({ start, locale, words, look = "plain", children }: StartButtonProps) {
  const router = useRouter();
  const [state, setState] = useState<"idle" | "starting" | "failed">("idle");
  const begin = async () => {
    if (state === "starting") return;
    setState("starting");
    try {
      const { id } = await send(() => trpc.practice.start.mutate(start));
      router.push(`/${locale}/practice/${id}`);
    } catch {
      setState("failed");
    }
  };
  return (
    <>
      <Button look={look} aria-disabled={state === "starting"} onClick={() => void begin()}>
        {state === "starting" ? words.starting : children}
      </Button>
      {state === "failed" && (
        <p className="err" role="alert">
          {words.failed}
        </p>
      )}
    </>
  );
}
