"use client";

import { useTranslations } from "next-intl";
import { checkName, emailEntry, newPasswordEntry } from "@/components/account/entry";
import { EntryForm } from "@/components/account/entry-form";
import { trpc } from "@/trpc/client";

interface SignUpFormProps {
  /** The page to go to from here: one of ours. */
  readonly next: string;
}

export function SignUpForm({ next }: SignUpFormProps) {
  const t = useTranslations("account");
  return (
    <EntryForm
      entries={[
        {
          name: "name",
          label: t("name"),
          hint: t("signUp.nameHint"),
          type: "text",
          autoComplete: "name",
          check: checkName,
        },
        { ...emailEntry, label: t("email"), hint: t("signUp.emailHint") },
        { ...newPasswordEntry, label: t("password"), hint: t("signUp.passwordHint") },
      ]}
      submit={t("signUp.submit")}
      busy={t("signUp.busy")}
      refusedAt={{ "email-taken": "email" }}
      onSend={async (entered) => {
        await trpc.accounts.signUp.mutate({
          name: entered("name").trim(),
          email: entered("email").trim(),
          password: entered("password"),
        });
        window.location.assign(next);
      }}
    />
  );
}
