"use client";

import { useLocale } from "next-intl";
import { useSyncExternalStore } from "react";
import { localeOf } from "@/i18n/locale";
import { written } from "@/i18n/written";

const never = () => () => undefined;

/** A date and time that belongs to no class: by the clock of whoever looks, which only their browser knows. */
export function OwnTime({ at }: { readonly at: string }) {
  const { instant } = written(localeOf(useLocale()));
  const text = useSyncExternalStore(
    never,
    () => instant(at, Intl.DateTimeFormat().resolvedOptions().timeZone),
    () => `${instant(at, "UTC")} UTC`,
  );
  return <time dateTime={at}>{text}</time>;
}
