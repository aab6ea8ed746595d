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
  const { isStarting, problem, start } = useStart(locale);
  const why = problem(failed);
  return (
    <button type="button" className="skill" aria-disabled={isStarting} onClick={() => void start({ skill })}>
      <span className="vh">{label}: </span>
      {children}
      {why !== undefined && (
        <span className="err" role="alert">
          {why}
        </span>
      )}
    </button>
  );
}
