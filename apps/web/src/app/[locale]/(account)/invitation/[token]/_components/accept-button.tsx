"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Outcome } from "@/components/account/outcome";
import { type Refusal, refusalOf } from "@/components/account/refusal";
import { Button, buttonClass } from "@/components/ui/button";
import { trpc } from "@/trpc/client";

interface AcceptButtonProps {
  readonly locale: "en" | "ko";
  readonly token: string;
  readonly role: "teacher" | "operator";
  readonly account: { readonly name: string; readonly email: string | null };
}

/** Accepts an invitation for the account that is signed in, and says what it is from now on. */
export function AcceptButton({ locale, token, role, account: { name, email } }: AcceptButtonProps) {
  const t = useTranslations("account");
  const [state, setState] = useState<"idle" | "busy" | "done" | Refusal>("idle");
  const accept = async () => {
    if (state === "busy") return;
    setState("busy");
    try {
      await trpc.accounts.accept.mutate({ token });
      setState("done");
    } catch (error) {
      setState(refusalOf(error));
    }
  };
  if (state === "done") {
    const isOperator = role === "operator";
    return (
      <Outcome title={isOperator ? t("invitation.acceptedOperator") : t("invitation.acceptedTeacher")}>
        <div className="acts">
          {/* A full load: the bar above shows what the new role may do. */}
          <a
            className={buttonClass("primary")}
            href={isOperator ? `/${locale}/operator/invitations` : `/${locale}/account`}
          >
            {isOperator ? t("invitation.toInvitations") : t("invitation.toAccount")}
          </a>
        </div>
      </Outcome>
    );
  }
  return (
    <>
      <h1>{t("invitation.title")}</h1>
      <p className="lead">{t(`invitation.${role}`)}</p>
      <p className="text">
        {email === null ? t("invitation.asName", { name }) : t("invitation.as", { name, email })}{" "}
        {t("invitation.other")}
      </p>
      <div className="acts">
        <Button look="primary" aria-disabled={state === "busy"} onClick={() => void accept()}>
          {state === "busy" ? t("invitation.busy") : t("invitation.accept")}
        </Button>
      </div>
      {state !== "idle" && state !== "busy" && (
        <p className="err" role="alert">
          {t(`form.refusals.${state}`)}
        </p>
      )}
    </>
  );
}
