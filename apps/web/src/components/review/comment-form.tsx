"use client";

import { useTranslations } from "next-intl";
import { trpc } from "@/trpc/client";
import { ActBox } from "./act-box";
import { ActForm, textIn } from "./act-form";

/** Writes to the learners of some items. */
export function CommentForm({ items }: { readonly items: readonly string[] }) {
  const t = useTranslations("review.act");
  return (
    <ActForm
      submit={t("send")}
      done={t("sent")}
      onSend={async (data) => {
        if (items.length === 0) return "items";
        const text = textIn(data, "text");
        if (text === "") return "text";
        await trpc.review.comment.mutate({ items: [...items], text });
        return undefined;
      }}
    >
      <ActBox name="text" long label={t("comment")} hint={t("commentHint")} />
    </ActForm>
  );
}
