"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { emailEntry } from "@/components/account/entry";
import { EntryForm } from "@/components/account/entry-form";
import { Outcome } from "@/components/account/outcome";
import { Button } from "@/components/ui/button";
import { trpc } from "@/trpc/client";

/** Asks for the address, then says where to look. The words are the same whether there is such an account or not. */
export function ForgottenForm({ locale }: { readonly locale: "en" | "ko" }) {
  const t = useTranslations("account");
  const [sentTo, setSentTo] = useState<string>();
  if (sentTo !== undefined) {
    return (
      <Outcome title={t("forgotten.sentTitle")}>
        <p className="lead">{t("forgotten.sent", { email: sentTo })}</p>
        <p className="text">{t("forgotten.nothing")}</p>
        <div className="acts">
          <Button onClick={() => setSentTo(undefined)}>{t("forgotten.again")}</Button>
          <Link href={`/${locale}/sign-in`}>{t("forgotten.back")}</Link>
        </div>
      </Outcome>
    );
  }
  return (
    <>
      <h1>{t("forgotten.title")}</h1>
      <p className="lead">{t("forgotten.lead")}</p>
      <EntryForm
        entries={[{ ...emailEntry, label: t("email") }]}
        submit={t("forgotten.submit")}
        busy={t("forgotten.busy")}
        beside={<Link href={`/${locale}/sign-in`}>{t("forgotten.back")}</Link>}
        onSend={async (entered) => {
          const email = entered("email").trim();
          await trpc.accounts.requestReset.mutate({ email, locale });
          setSentTo(email);
        }}
      />
    </>
  );
}
