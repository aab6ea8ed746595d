import { NextIntlClientProvider } from "next-intl";
import { getMessages } from "next-intl/server";
import type { ReactNode } from "react";
import { localeOf } from "@/i18n/locale";
import "@/styles/account.css";

interface Props {
  readonly children: ReactNode;
  readonly params: Promise<{ locale: string }>;
}

/** Gives the forms their words. */
export default async function JoinLayout({ children, params }: Props) {
  const locale = localeOf((await params).locale);
  const {
    account: { form },
    classes: { join },
  } = await getMessages({ locale });
  return (
    <NextIntlClientProvider
      locale={locale}
      messages={{ account: { form }, classes: { join } }}
      timeZone="UTC"
    >
      {children}
    </NextIntlClientProvider>
  );
}
