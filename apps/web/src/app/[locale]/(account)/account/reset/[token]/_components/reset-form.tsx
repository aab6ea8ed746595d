"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { newPasswordEntry } from "@/components/account/entry";
import { EntryForm } from "@/components/account/entry-form";
import { Outcome } from "@/components/account/outcome";
import { buttonClass } from "@/components/ui/button";
import { trpc } from "@/trpc/client";

interface ResetFormProps {
  readonly locale: "en" | "ko";
  readonly token: string;
}

export function ResetForm({ locale, token }: ResetFormProps) {
  const t = useTranslations("account");
  const [isDone, setIsDone] = useState(false);
  if (isDone) {
    return (
      <Outcome title={t("reset.doneTitle")}>
        <p className="lead">{t("reset.done")}</p>
        <div className="acts">
          {/* A full load: the session of this tab may have ended with the others. */}
          <a className={buttonClass("primary")} href={`/${locale}/sign-in`}>
            {t("reset.signIn")}
          </a>
        </div>
      </Outcome>
    );
  }
  return (
    <>
      <h1>{t("reset.title")}</h1>
      <p className="lead">{t("reset.lead")}</p>
      <EntryForm
        entries={[{ ...newPasswordEntry, label: t("reset.password"), hint: t("signUp.passwordHint") }]}
        submit={t("reset.submit")}
        busy={t("reset.busy")}
        beside={<Link href={`/${locale}/account/forgotten`}>{t("reset.expired")}</Link>}
        onSend={async (entered) => {
          await trpc.accounts.resetPassword.mutate({ token, password: entered("password") });
          setIsDone(true);
        }}
      />
    </>
  );
}
