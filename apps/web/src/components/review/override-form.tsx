"use client";

import { useTranslations } from "next-intl";
import { trpc } from "@/trpc/client";
import { ActBox } from "./act-box";
import { ActForm, numberIn, textIn } from "./act-form";

interface OverrideFormProps {
  readonly items: readonly string[];
  /** The points of the one item that it is about; of several, percent are said. */
  readonly points?: number;
}

/** Says what counts, and why. */
export function OverrideForm({ items, points }: OverrideFormProps) {
  const t = useTranslations("review.act");
  const most = points ?? 100;
  return (
    <ActForm
      submit={t("override")}
      done={t("overridden")}
      most={most}
      onSend={async (data) => {
        if (items.length === 0) return "items";
        const entered = numberIn(data, "score");
        if (entered === undefined || entered > most) return "score";
        const reason = textIn(data, "reason");
        if (reason === "") return "reason";
        const score = most === 0 ? 0 : entered / most;
        await trpc.review.override.mutate({ items: [...items], score, reason });
        return undefined;
      }}
    >
      <ActBox name="score" numeric label={points === undefined ? t("percent") : t("points", { points })} />
      <ActBox name="reason" label={t("reason")} hint={t("reasonHint")} />
    </ActForm>
  );
}
