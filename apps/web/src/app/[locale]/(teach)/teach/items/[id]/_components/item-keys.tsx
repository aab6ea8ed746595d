"use client";

import { useTranslations } from "next-intl";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useRef } from "react";
import { useShortcuts } from "@/components/exercise/use-shortcuts";
import { useSingleKeys } from "@/components/exercise/use-single-keys";
import { Button, buttonClass } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { KeysDialog } from "@/components/ui/keys-dialog";

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
      <KeysDialog
        ref={dialog}
        keys={[
          ["J", t("keyNext")],
          ["K", t("keyPrevious")],
          ["U", t("keyBack")],
          ["?", t("keyHelp")],
        ]}
        words={{ title: t("keys"), note: t("keysNote"), close: t("close"), singleKeys: t("singleKeys") }}
        singleKeys={singleKeys}
        onSingleKeys={setSingleKeys}
      />
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
