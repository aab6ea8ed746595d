"use client";

import { useTranslations } from "next-intl";
import { type Entry, passwordEntry } from "@/components/account/entry";
import { EntryForm } from "@/components/account/entry-form";
import { trpc } from "@/trpc/client";

interface DeleteFormProps {
  readonly locale: "en" | "ko";
  readonly hasPassword: boolean;
}

/** Deletes everything, once a word is typed that nobody types by accident. */
export function DeleteForm({ locale, hasPassword }: DeleteFormProps) {
  const t = useTranslations("account");
  const word = t("own.word");
  const confirmation: Entry<"word" | "password"> = {
    name: "word",
    label: t("own.typeWord", { word }),
    type: "text",
    autoComplete: "off",
    check: (text) => (text.trim().toLowerCase() === word ? undefined : "not-the-word"),
  };
  const password: Entry<"word" | "password"> = { ...passwordEntry, label: t("password") };
  return (
    <details className="danger">
      <summary>{t("own.deleteOpen")}</summary>
      <EntryForm
        entries={hasPassword ? [confirmation, password] : [confirmation]}
        submit={t("own.deleteSubmit")}
        busy={t("own.deleting")}
        refusedAt={{ "wrong-password": "password" }}
        onSend={async (entered) => {
          await trpc.accounts.delete.mutate(hasPassword ? { password: entered("password") } : {});
          window.location.assign(`/${locale}`);
        }}
      />
    </details>
  );
}
