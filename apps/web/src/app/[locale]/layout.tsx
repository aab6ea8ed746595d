import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { OfflineWorker } from "@/components/site/offline-worker";
import { SiteFooter } from "@/components/site/site-footer";
import { SiteHeader } from "@/components/site/site-header";
import { type Locale, localeOf } from "@/i18n/locale";
import { env } from "@/env";
import "@/styles/index.css";

interface Props {
  readonly children: ReactNode;
  readonly params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: localeOf((await params).locale), namespace: "site" });
  return {
    metadataBase: new URL(env().APP_URL),
    title: { default: t("name"), template: `%s · ${t("name")}` },
    description: t("description"),
  };
}

export default async function LocaleLayout({ children, params }: Props) {
  const locale: Locale = localeOf((await params).locale);
  const theme = (await cookies()).get("theme")?.value;
  const t = await getTranslations({ locale, namespace: "site" });
  return (
    <html lang={locale} data-theme={theme === "light" || theme === "dark" ? theme : undefined}>
      <body>
        <a className="skip" href="#main">
          {t("skip")}
        </a>
        <SiteHeader locale={locale} />
        {children}
        <SiteFooter locale={locale} />
        <OfflineWorker />
      </body>
    </html>
  );
}
