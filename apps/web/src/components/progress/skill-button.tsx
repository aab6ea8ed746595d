"use client";

import type { ReactNode } from "react";
import { useStart } from "@/components/exercise/use-start";

interface SkillButtonProps {
  readonly skill: string;
  readonly locale: "en" | "ko";
  readonly label: string;
  readonly failed: string;
  readonly children: ReactNode;
}

/** A skill of the map; starts an exercise of it. */
export function SkillButton({ skill, locale, label, failed, children }: SkillButtonProps) {
  const { state, start } = useStart(locale);
  return (
    <button
      type="button"
      className="skill"
      aria-disabled={state === "starting"}
      onClick={() => void start({ skill })}
    >
      <span className="vh">{label}: </span>
      {children}
      {state === "failed" && (
        <span className="err" role="alert">
          {failed}
        </span>
      )}
    </button>
  );
}
