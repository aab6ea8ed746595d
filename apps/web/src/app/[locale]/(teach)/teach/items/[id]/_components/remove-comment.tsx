"use client";

import { useTranslations } from "next-intl";
import { ActButton } from "@/components/review/act-button";
import { trpc } from "@/trpc/client";

/** Takes back one's own words. */
export function RemoveComment({ id, text }: { readonly id: string; readonly text: string }) {
  const t = useTranslations("review.act");
  return (
    <ActButton
      look="quiet"
      busy={t("removing")}
      onAct={async () => {
        await trpc.review.removeComment.mutate({ id });
        return undefined;
      }}
    >
      <span aria-hidden="true">{t("remove")}</span>
      <span className="vh">{t("removeOf", { text: text.slice(0, 60) })}</span>
    </ActButton>
  );
}
