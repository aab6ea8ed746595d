"use client";

import { useTranslations } from "next-intl";
import type { ActState } from "./use-act";

/** Why what was tried wasn't done. */
export function Refused({ state }: { readonly state: ActState }) {
  const t = useTranslations("account.form.refusals");
  if (state === "idle" || state === "busy") return null;
  return (
    <p className="err" role="alert">
      {t(state)}
    </p>
  );
}
