"use client";

import { useTranslations } from "next-intl";
import type { RefObject } from "react";
import { Button } from "@/components/ui/button";
import { KeyList, KeysDialog } from "@/components/ui/keys-dialog";

type DialogRef = RefObject<HTMLDialogElement | null>;

interface GiveUpDialogProps {
  readonly ref: DialogRef;
  readonly onGiveUp: () => void;
}

/** Asks before an unanswered exercise is given up. */
export function GiveUpDialog({ ref, onGiveUp }: GiveUpDialogProps) {
  const t = useTranslations("practice");
  return (
    <dialog ref={ref} aria-labelledby="give-up">
      <form method="dialog">
        <h2 id="give-up">{t("giveUpTitle")}</h2>
        <p>{t("giveUpText")}</p>
        <div className="acts">
          <Button type="submit" look="primary" autoFocus>
            {t("giveUpNo")}
          </Button>
          <Button type="submit" onClick={onGiveUp}>
            {t("giveUpYes")}
          </Button>
        </div>
      </form>
    </dialog>
  );
}

const keys = [
  ["Enter", "keyEnter"],
  ["N", "keyAnother"],
  ["H", "keyHint"],
  ["S", "keySolution"],
  ["?", "keyHelp"],
] as const;

/** The keys of an exercise. */
export function ExerciseKeys() {
  const t = useTranslations("practice");
  return <KeyList keys={keys.map(([key, does]) => [key, t(does)])} />;
}

interface ExerciseKeysDialogProps {
  readonly ref: DialogRef;
  readonly singleKeys: boolean;
  readonly onSingleKeys: (on: boolean) => void;
}

export function ExerciseKeysDialog(props: ExerciseKeysDialogProps) {
  const t = useTranslations("practice");
  return (
    <KeysDialog
      {...props}
      keys={keys.map(([key, does]) => [key, t(does)])}
      words={{
        title: t("keysTitle"),
        note: t("keysNote"),
        close: t("close"),
        singleKeys: t("singleKeys"),
      }}
    />
  );
}
