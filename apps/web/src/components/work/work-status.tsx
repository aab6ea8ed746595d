"use client";

import type { SubmittedView } from "@stride/api";
import { useTranslations } from "next-intl";
import type { Keeping } from "./use-kept-draft";
import type { WorkNotice } from "./use-work-item";

interface WorkStatusProps {
  readonly latest: SubmittedView | undefined;
  readonly notice: WorkNotice | undefined;
  readonly keeping: Keeping;
}

/** One line under the boxes, read out politely: what came of the last answer, and where what is typed is kept. */
export function WorkStatus({ latest, notice, keeping }: WorkStatusProps) {
  const t = useTranslations("work");
  return (
    <p className="status" role="status">
      {notice ? (
        <strong className={notice === "reported" ? undefined : "err"}>{t(`notices.${notice}`)}</strong>
      ) : (
        latest && <span>{told(latest)}</span>
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
