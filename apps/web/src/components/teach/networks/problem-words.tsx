"use client";

import { useTranslations } from "next-intl";
import type { NotRead } from "./network-job";
import { placeOf, valuesOf } from "./problem-values";

interface ProblemWordsProps {
  readonly problem: NotRead;
  readonly locale: "en" | "ko";
}

/** Why it isn't a network: where, and in a sentence with its numbers. */
export function ProblemWords({ problem, locale }: ProblemWordsProps) {
  const t = useTranslations("networkProblems");
  const reason = t(`reasons.${problem.problem.code}`, valuesOf(problem, locale));
  const { place, values } = placeOf(problem.at);
  return t(`places.${place}`, { ...values, reason });
}
