import { NextIntlClientProvider } from "next-intl";
import { getMessages } from "next-intl/server";
import type { ReactNode } from "react";
import type { Locale } from "@/i18n/locale";

/** Gives the pages of problem sets and assignments their words. */
export async function TeachWords({
  locale,
  children,
}: {
  readonly locale: Locale;
  readonly children: ReactNode;
}) {
  const { sets, networkProblems, practice } = await getMessages({ locale });
  return (
    <NextIntlClientProvider locale={locale} messages={{ sets, networkProblems, practice }} timeZone="UTC">
      {children}
    </NextIntlClientProvider>
  );
}
