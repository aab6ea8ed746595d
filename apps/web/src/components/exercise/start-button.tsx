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
  const { isStarting, problem, start } = useStart(locale);
  const why = problem(words.failed);
  return (
    <>
      <Button look={look} aria-label={label} aria-disabled={isStarting} onClick={() => void start(what)}>
        {isStarting ? words.starting : children}
      </Button>
      {why !== undefined && (
        <p className="err" role="alert">
          {why}
        </p>
      )}
    </>
  );
}
