import { NextIntlClientProvider } from "next-intl";
import { getMessages } from "next-intl/server";
import type { ReactNode } from "react";
import type { Locale } from "@/i18n/locale";

/** Gives what is clicked and filled in while reviewing its words. */
export async function ReviewWords({
  locale,
  children,
}: {
  readonly locale: Locale;
  readonly children: ReactNode;
}) {
  const { review } = await getMessages({ locale });
  return (
    <NextIntlClientProvider locale={locale} messages={{ review }} timeZone="UTC">
      {children}
    </NextIntlClientProvider>
  );
}
