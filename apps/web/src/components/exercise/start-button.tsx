"use client";

import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { type Start, useStart } from "./use-start";

interface StartButtonProps {
  readonly start: Start;
  readonly locale: "en" | "ko";
  readonly words: { readonly starting: string; readonly failed: string };
  /** What it is called, where its own words are too short. */
  readonly label?: string;
  readonly look?: "plain" | "primary" | "quiet";
  readonly children: ReactNode;
}

/** Starts an exercise and opens it. */
export function StartButton({
  start: what,
  locale,
  words,
  look = "plain",
  label,
  children,
}: StartButtonProps) {
  const { state, start } = useStart(locale);
  return (
    <>
      <Button
        look={look}
        aria-label={label}
        aria-disabled={state === "starting"}
        onClick={() => void start(what)}
      >
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
