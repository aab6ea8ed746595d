"use client";

import type { AttemptView } from "@stride/api";
import { useLocale, useTranslations } from "next-intl";
import type { Field } from "./types";
import { tooOften } from "./too-often";
import type { useExercise } from "./use-exercise";

interface StatusLineProps {
  readonly exercise: ReturnType<typeof useExercise>;
  readonly fields: readonly Field[];
}

const notices = {
  offline: "offline",
  failed: "failed",
  gone: "gone",
  "nothing-typed": "nothingTyped",
} as const;

/** One line under the boxes, read out politely: what came of the last check, and where the answer is kept. */
export function StatusLine({ exercise: { typed, result, notice, saving }, fields }: StatusLineProps) {
  const t = useTranslations("practice");
  const locale = useLocale();
  const right = fields.filter(({ id }) => isRight(result?.fields[id]?.verdict)).length;
  const isEarlier = fields.some(({ id }) => (result?.fields[id]?.typed ?? "") !== (typed[id] ?? ""));
  return (
    <p className="status" role="status">
      {notice ? (
        <strong className="err">
          {typeof notice === "object" ? tooOften(locale, notice.waitSeconds) : t(notices[notice])}
        </strong>
      ) : (
        result && <span>{isEarlier ? t("changed") : t(summary(result), { right, all: fields.length })}</span>
      )}{" "}
      {saving === "device" && <span className="save">{t("savedHere")}</span>}
      {saving === "server" && <span className="save">{t("savedServer")}</span>}
      {saving === "not-kept" && <span className="save">{t("notKept")}</span>}
    </p>
  );
}

function isRight(verdict: string | undefined): boolean {
  return verdict === "correct" || verdict === "inherited";
}

function summary({ verdict, fields }: AttemptView) {
  switch (verdict) {
    case "correct":
      return "summaryRight";
    case "partial":
      return "summaryPartly";
    case "incorrect":
      return Object.values(fields).some(({ diagnoses }) => diagnoses.length > 0)
        ? "summaryWrong"
        : "summaryUnexplained";
    case "unreadable":
      return "summaryUnreadable";
    default:
      return verdict satisfies never;
  }
}
