"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { emailEntry, passwordEntry } from "@/components/account/entry";
import { EntryForm } from "@/components/account/entry-form";
import { trpc } from "@/trpc/client";

interface SignInFormProps {
  /** The page to go to from here: one of ours. */
  readonly next: string;
  /** Stands beside the button. */
  readonly children: ReactNode;
}

export function SignInForm({ next, children }: SignInFormProps) {
  const t = useTranslations("account");
  return (
    <EntryForm
      entries={[
        { ...emailEntry, label: t("email") },
        { ...passwordEntry, label: t("password") },
      ]}
      submit={t("signIn.submit")}
      busy={t("signIn.busy")}
      beside={children}
      onSend={async (entered) => {
        await trpc.accounts.signIn.mutate({ email: entered("email").trim(), password: entered("password") });
        // A full load: every page is somebody else's now.
        window.location.assign(next);
      }}
    />
  );
}
