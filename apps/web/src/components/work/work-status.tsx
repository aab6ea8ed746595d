"use client";

import type { SubmittedView } from "@stride/api";
import { useTranslations } from "next-intl";
import type { Keeping } from "./use-kept-draft";
import type { WorkNotice } from "./use-work-item";

interface WorkStatusProps {
  readonly latest: SubmittedView | undefined;
  /** Whether something else was typed since. */
  readonly isChanged: boolean;
  readonly notice: WorkNotice | undefined;
  readonly keeping: Keeping;
}

/** One line under the boxes, read out politely: what came of the last answer, and where what is typed is kept. */
export function WorkStatus({ latest, isChanged, notice, keeping }: WorkStatusProps) {
  const t = useTranslations("work");
  return (
    <p className="status" role="status">
      {notice ? (
        <strong className={notice === "reported" ? undefined : "err"}>{t(`notices.${notice}`)}</strong>
      ) : (
        // What came of another answer stands no longer here.
        latest && !(isChanged && latest.number !== undefined) && <span>{told(latest)}</span>
      )}{" "}
      {(keeping !== "open" || latest?.number !== undefined) && (
        <span className="save">{t(`keeping.${keeping}`)}</span>
      )}
    </p>
  );

  function told({ marks, number, late }: SubmittedView): string {
    const verdict = marks?.verdict ?? "unmarked";
    return [t(`verdicts.${verdict}`, { number: number ?? 0 }), late ? t("wasLate") : ""].join(" ").trim();
  }
}
