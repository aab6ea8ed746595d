"use client";

import { useTranslations } from "next-intl";
import { newPasswordEntry, passwordEntry } from "@/components/account/entry";
import { EntryForm } from "@/components/account/entry-form";
import { trpc } from "@/trpc/client";

/** Changes the password. The address is there for password managers, which keep both together. */
export function PasswordForm({ email }: { readonly email: string | null }) {
  const t = useTranslations("account");
  return (
    <EntryForm
      entries={[
        { ...passwordEntry, name: "current", label: t("own.current") },
        { ...newPasswordEntry, label: t("own.new"), hint: t("signUp.passwordHint") },
      ]}
      submit={t("own.change")}
      busy={t("own.changing")}
      done={t("own.changed")}
      look="plain"
      refusedAt={{ "wrong-password": "current" }}
      onSend={async (entered) => {
        await trpc.accounts.changePassword.mutate({
          current: entered("current"),
          password: entered("password"),
        });
      }}
    >
      <input hidden type="text" name="username" autoComplete="username" value={email ?? ""} readOnly />
    </EntryForm>
  );
}
