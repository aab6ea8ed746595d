"use client";

import { useTranslations } from "next-intl";
import type { Ref } from "react";
import { Button } from "@/components/ui/button";

export interface Acts {
  readonly another: () => void;
  readonly hint: () => void;
  readonly solution: () => void;
  readonly keys: () => void;
}

interface ExerciseActionsProps {
  readonly acts: Acts;
  /** What the form's own button says. */
  readonly primary: string;
  readonly primaryRef: Ref<HTMLButtonElement>;
  /** Whether Enter presses it. */
  readonly byEnter: boolean;
  readonly busy: boolean;
  readonly hintsLeft: number;
}

/** The buttons under the answer boxes; each names its key. */
export function ExerciseActions({
  acts,
  primary,
  primaryRef,
  byEnter,
  busy,
  hintsLeft,
}: ExerciseActionsProps) {
  const t = useTranslations("practice");
  return (
    <div className="acts">
      <Button
        ref={primaryRef}
        type="submit"
        look="primary"
        {...(byEnter ? { shortcut: "Enter" } : {})}
        aria-disabled={busy}
      >
        {busy ? t("checking") : primary}
      </Button>
      <Button shortcut="N" onClick={acts.another}>
        {t("another")}
      </Button>
      {hintsLeft > 0 && (
        <Button shortcut="H" onClick={acts.hint}>
          {t("hint")}
        </Button>
      )}
      <span className="grow">
        <Button look="quiet" shortcut="S" onClick={acts.solution}>
          {t("showSolution")}
        </Button>
        <Button look="quiet" className="not-phone" shortcut="?" onClick={acts.keys}>
          {t("keys")}
        </Button>
      </span>
    </div>
  );
}
