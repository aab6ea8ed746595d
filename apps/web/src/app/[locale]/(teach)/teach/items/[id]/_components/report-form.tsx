"use client";

import { useTranslations } from "next-intl";
import { ActBox } from "@/components/review/act-box";
import { ActForm, textIn } from "@/components/review/act-form";
import { trpc } from "@/trpc/client";

/** Answers a report, or only says that somebody looked after it. */
export function ReportForm({ id }: { readonly id: string }) {
  const t = useTranslations("review.act");
  return (
    <ActForm
      submit={t("answerReport")}
      done={t("saved")}
      onSend={async (data) => {
        await trpc.review.answerReport.mutate({ id, text: textIn(data, "text") });
        return undefined;
      }}
    >
      <ActBox name="text" long label={t("answer")} hint={t("answerHint")} />
    </ActForm>
  );
}
