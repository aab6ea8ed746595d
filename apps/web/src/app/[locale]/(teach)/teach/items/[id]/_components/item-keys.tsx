"use client";

import { useTranslations } from "next-intl";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { Fragment, useRef } from "react";
import { useShortcuts } from "@/components/exercise/use-shortcuts";
import { useSingleKeys } from "@/components/exercise/use-single-keys";
import { Button, buttonClass } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";

interface ItemKeysProps {
  readonly previous: string | undefined;
  readonly next: string | undefined;
  readonly back: string;
  readonly number: number;
  readonly count: number;
}

/** To the answers before and after this one, by J and K, and back to all of them. */
export function ItemKeys({ previous, next, back, number, count }: ItemKeysProps) {
  const t = useTranslations("review.item");
  const router = useRouter();
  const [singleKeys, setSingleKeys] = useSingleKeys();
  const dialog = useRef<HTMLDialogElement>(null);
  const go = (page: string | undefined) => () => {
    if (page !== undefined) router.push(page);
  };
  const help = () => dialog.current?.showModal();
  useShortcuts({ KeyJ: go(next), KeyK: go(previous), KeyU: go(back), Slash: help }, singleKeys);
  return (
    <nav className="through" aria-label={t("neighbours")}>
      <Link href={back}>{t("back")}</Link>
      <span className="soft">{t("place", { number, count })}</span>
      <span className="steps-through">
        <Neighbour page={previous} label={t("previous")} shortcut="K" />
        <Neighbour page={next} label={t("next")} shortcut="J" />
        <Button look="quiet" shortcut="?" onClick={help}>
          {t("keys")}
        </Button>
      </span>
      <dialog ref={dialog} aria-labelledby="all-keys">
        <form method="dialog">
          <h2 id="all-keys">{t("keys")}</h2>
          <dl className="keys-list">
            {(
              [
                ["J", "keyNext"],
                ["K", "keyPrevious"],
                ["U", "keyBack"],
                ["?", "keyHelp"],
              ] as const
            ).map(([key, does]) => (
              <Fragment key={key}>
                <dt>
                  <Kbd>{key}</Kbd>
                </dt>
                <dd>{t(does)}</dd>
              </Fragment>
            ))}
          </dl>
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
              onChange={({ currentTarget }) => setSingleKeys(currentTarget.checked)}
            />{" "}
            {t("singleKeys")}
          </label>
        </form>
      </dialog>
    </nav>
  );
}

interface NeighbourProps {
  readonly page: string | undefined;
  readonly label: string;
  readonly shortcut: string;
}

function Neighbour({ page, label, shortcut }: NeighbourProps) {
  if (page === undefined) {
    return (
      <span className={buttonClass()} aria-disabled="true">
        {label} <Kbd quiet>{shortcut}</Kbd>
      </span>
    );
  }
  return (
    <Link className={buttonClass()} href={page}>
      {label} <Kbd quiet>{shortcut}</Kbd>
    </Link>
  );
}
