"use client";

import type { AppRouter } from "@stride/api";
import type { inferRouterInputs } from "@trpc/server";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { trpc } from "@/trpc/client";

type Inputs = inferRouterInputs<AppRouter>["review"];

type DownloadButtonProps =
  | { readonly scores: Inputs["exportScores"]; readonly answers?: never }
  | { readonly answers: Inputs["exportAnswers"]; readonly scores?: never };

/** Fetches a table for a spreadsheet, and hands it over as a file. */
export function DownloadButton({ scores, answers }: DownloadButtonProps) {
  const t = useTranslations("review.download");
  const [state, setState] = useState<"idle" | "busy" | "failed">("idle");
  const download = async () => {
    if (state === "busy") return;
    setState("busy");
    try {
      const { name, text } = scores
        ? await trpc.review.exportScores.query(scores)
        : await trpc.review.exportAnswers.query(answers);
      saveAs(name, text);
      setState("idle");
    } catch {
      setState("failed");
    }
  };
  return (
    <>
      <Button aria-disabled={state === "busy"} onClick={() => void download()}>
        {state === "busy" ? t("busy") : t(scores ? "scores" : "answers")}
      </Button>
      {state === "failed" && (
        <p className="err" role="alert">
          {t("failed")}
        </p>
      )}
    </>
  );
}

function saveAs(name: string, text: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
  link.download = name;
  link.click();
  // Once the browser has begun to read it.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
