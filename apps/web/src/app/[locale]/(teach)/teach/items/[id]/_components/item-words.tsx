import { NextIntlClientProvider } from "next-intl";
import { getMessages } from "next-intl/server";
import type { ReactNode } from "react";
import type { Locale } from "@/i18n/locale";

interface ItemWordsProps {
  readonly locale: Locale;
  readonly children: ReactNode;
}

/** The words of exercises beside those of reviewing: an item shows both. */
export async function ItemWords({ locale, children }: ItemWordsProps) {
  const { practice, review } = await getMessages({ locale });
  return (
    <NextIntlClientProvider locale={locale} messages={{ practice, review }} timeZone="UTC">
      {children}
    </NextIntlClientProvider>
  );
}
