"use client";

import { useTranslations } from "next-intl";
import { Fragment, type RefObject } from "react";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";

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

/** What each key does. */
export function KeyList() {
  const t = useTranslations("practice");
  return (
    <dl className="keys-list">
      {keys.map(([key, does]) => (
        <Fragment key={key}>
          <dt>
            <Kbd>{key}</Kbd>
          </dt>
          <dd>{t(does)}</dd>
        </Fragment>
      ))}
    </dl>
  );
}

interface KeysDialogProps {
  readonly ref: DialogRef;
  readonly singleKeys: boolean;
  readonly onSingleKeys: (on: boolean) => void;
}

export function KeysDialog({ ref, singleKeys, onSingleKeys }: KeysDialogProps) {
  const t = useTranslations("practice");
  return (
    <dialog ref={ref} aria-labelledby="all-keys">
      <form method="dialog">
        <h2 id="all-keys">{t("keysTitle")}</h2>
        <KeyList />
        <p className="soft">{t("keysNote")}</p>
        <div className="acts">
          <Button type="submit" look="primary" autoFocus>
            {t("close")}
          </Button>
        </div>
        <label className="choice">
          <input
            type="checkbox"
            checked={singleKeys}
            onChange={(event) => onSingleKeys(event.target.checked)}
          />{" "}
          {t("singleKeys")}
        </label>
      </form>
    </dialog>
  );
}
