"use client";

import { useTranslations } from "next-intl";
import { ActButton } from "@/components/review/act-button";
import { trpc } from "@/trpc/client";

/** Lets the automatic score count again. */
export function WithdrawButton({ item, score }: { readonly item: string; readonly score: string }) {
  const t = useTranslations("review.act");
  return (
    <ActButton
      busy={t("withdrawing")}
      onAct={async () => {
        await trpc.review.withdrawOverride.mutate({ items: [item] });
        return undefined;
      }}
    >
      {t("withdraw", { score })}
    </ActButton>
  );
}
