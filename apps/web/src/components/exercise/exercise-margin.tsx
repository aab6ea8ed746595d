"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { ExerciseKeys } from "./dialogs";

interface ExerciseMarginProps {
  /** What stands above the hints. */
  readonly children: ReactNode;
  /** The hints taken so far, as list items. */
  readonly hints: ReactNode;
  readonly hintsTaken: number;
  readonly hintsLeft: number;
  readonly onHint: () => void;
  /** Leads to exactly this exercise. */
  readonly shareLink: string;
}

/** Beside the exercise: its hints, the keys, its link. */
export function ExerciseMargin({
  children,
  hints,
  hintsTaken,
  hintsLeft,
  onHint,
  shareLink,
}: ExerciseMarginProps) {
  const t = useTranslations("practice");
  return (
    <aside className="margin">
      {children}
      <h2>{t("hints")}</h2>
      <ol className="ladder" aria-live="polite">
        {hints}
        {hintsLeft > 0 && (
          <li data-n={hintsTaken + 1}>
            <Button shortcut="H" onClick={onHint}>
              {t("showHint", { number: hintsTaken + 1 })}
            </Button>
          </li>
        )}
      </ol>
      <p>{hintsLeft > 0 ? t("noHints") : t("allHints")}</p>
      <div className="note keysblock">
        <h2>{t("keys")}</h2>
        <ExerciseKeys />
      </div>
      <p className="note">
        <Link href={shareLink}>{t("link")}</Link>
      </p>
    </aside>
  );
}
