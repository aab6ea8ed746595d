import { NextIntlClientProvider } from "next-intl";
import { getMessages, getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { ownAccount } from "@/components/site/own-account";
import { Tabs } from "@/components/site/tabs";
import { localeOf } from "@/i18n/locale";
import "@/styles/account.css";

interface Props {
  readonly children: ReactNode;
  readonly params: Promise<{ locale: string }>;
}

/**
 * For teachers: everybody else finds no such page. It only spares them the bar above; who may see what is decided
 * where each page asks for it.
 */
export default async function TeachLayout({ children, params }: Props) {
  const locale = localeOf((await params).locale);
  const account = await ownAccount();
  if (account === null || account.role === "learner") notFound();
  const [t, { account: words, classes, sets, review }] = await Promise.all([
    getTranslations({ locale, namespace: "classes" }),
    getMessages({ locale }),
  ]);
  const tabs = [
    { path: "", text: t("classes") },
    { path: "/sets", text: t("sets") },
  ];
  return (
    <NextIntlClientProvider
      locale={locale}
      messages={{ account: words, classes, sets, review }}
      timeZone="UTC"
    >
      <nav className="teach-nav" aria-label={t("navigation")}>
        <Tabs base={`/${locale}/teach`} tabs={tabs} />
      </nav>
      {children}
    </NextIntlClientProvider>
  );
}
