"use client";

import { useTranslations } from "next-intl";
import { ActButton } from "@/components/review/act-button";
import type { Locale } from "@/i18n/locale";
import { trpc } from "@/trpc/client";

interface ReteachButtonProps {
  readonly classId: string;
  readonly misconception: string;
  readonly locale: Locale;
}

/** Makes a set against a mistake, and leads to its editor. */
export function ReteachButton({ classId, misconception, locale }: ReteachButtonProps) {
  const t = useTranslations("review.map");
  return (
    <ActButton
      look="primary"
      busy={t("reteaching")}
      onAct={async () => {
        const { id } = await trpc.review.reteach.mutate({ classId, misconceptions: [misconception], locale });
        return `/${locale}/teach/sets/${id}`;
      }}
    >
      {t("reteach")}
    </ActButton>
  );
}
