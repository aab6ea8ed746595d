"use client";

import { useTranslations } from "next-intl";
import { CopyLine } from "@/components/site/copy-line";
import { Refused } from "@/components/classes/refused";
import { shownCode } from "@/components/classes/shown-code";
import { useAct } from "@/components/classes/use-act";
import { useAddress } from "@/components/classes/use-address";
import { Button } from "@/components/ui/button";
import { trpc } from "@/trpc/client";
import { ExpiryForm } from "./expiry-form";

interface ClassCodeProps {
  readonly classId: string;
  readonly needsAccount: boolean;
  readonly code: {
    readonly code: string;
    /** Its last day. */
    readonly until: string | null;
    readonly isOver: boolean;
  } | null;
}

/** The code by which learners come in, large enough for the board, and what can be done about it. */
export function ClassCode({ classId, needsAccount, code }: ClassCodeProps) {
  const t = useTranslations("classes.code");
  const { state, act } = useAct();
  const address = useAddress(`/join/${shownCode(code?.code ?? "")}`);
  const busy = state === "busy";
  const renew = () => void act(() => trpc.classes.renewCode.mutate({ classId }));
  if (!code) {
    return (
      <>
        <p>{t("none")}</p>
        <div className="acts">
          <Button aria-disabled={busy} onClick={renew}>
            {t("make")}
          </Button>
        </div>
        <Refused state={state} />
      </>
    );
  }
  return (
    <>
      <p className="soft">{t(needsAccount ? "noteAccounts" : "note")}</p>
      <p className="class-code">{shownCode(code.code)}</p>
      <CopyLine label={t("link")} text={address} />
      <p>{code.until === null ? t("forEver") : t(code.isOver ? "over" : "until", { day: code.until })}</p>
      <ExpiryForm classId={classId} hasEnd={code.until !== null} />
      <div className="acts">
        <Button aria-disabled={busy} onClick={renew}>
          {t("renew")}
        </Button>
        <Button
          look="quiet"
          aria-disabled={busy}
          onClick={() => void act(() => trpc.classes.revokeCode.mutate({ classId }))}
        >
          {t("revoke")}
        </Button>
      </div>
      <p className="hint">{t("renewNote")}</p>
      <Refused state={state} />
    </>
  );
}
