import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import Link from "next/link";
import { pageMetadata } from "@/components/site/page-metadata";
import { localeOf } from "@/i18n/locale";
import "@/styles/site-pages.css";

interface Props {
  readonly params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = localeOf((await params).locale);
  const t = await getTranslations({ locale, namespace: "pages.privacy" });
  return pageMetadata({ locale, path: "/privacy", title: t("title"), description: t("description") });
}

/** The cookies by the names that a browser shows. */
const cookies = { guest: "stride.session_token", theme: "theme", language: "NEXT_LOCALE" } as const;

export default async function Page({ params }: Props) {
  const locale = localeOf((await params).locale);
  const [t, own] = await Promise.all([
    getTranslations({ locale, namespace: "pages.privacy" }),
    getTranslations({ locale, namespace: "account.own" }),
  ]);
  return (
    <main className="page" id="main">
      <h1>{t("title")}</h1>
      <article className="lesson">
        <p className="lead">{t("lead")}</p>
        <h2>{t("server.heading")}</h2>
        <ul>
          <li>{t("server.guest")}</li>
          <li>{t("server.exercises")}</li>
          <li>{t("server.account")}</li>
          <li>{t("server.sessions")}</li>
          <li>{t("server.mails")}</li>
          <li>{t("server.limits")}</li>
          <li>{t("server.invitations")}</li>
          <li>{t("server.classes")}</li>
        </ul>
        <p>{t("server.never")}</p>
        <p>{t("server.where")}</p>
        <h2>{t("cookies.heading")}</h2>
        <ul>
          {(["guest", "theme", "language"] as const).map((cookie) => (
            <li key={cookie}>
              {t.rich(`cookies.${cookie}`, { name: cookies[cookie], code: (name) => <code>{name}</code> })}
            </li>
          ))}
        </ul>
        <p>{t("cookies.none")}</p>
        <h2>{t("device.heading")}</h2>
        <ul>
          <li>{t("device.drafts")}</li>
          <li>{t("device.keys")}</li>
          <li>{t("device.offline")}</li>
        </ul>
        <h2>{t("elsewhere.heading")}</h2>
        <p>{t("elsewhere.text")}</p>
        <p>{t("elsewhere.chosen")}</p>
        <h2>{t("forget.heading")}</h2>
        <p>
          {t.rich("forget.delete", {
            page: own("title"),
            own: (page) => <Link href={`/${locale}/account`}>{page}</Link>,
          })}
        </p>
        <p>{t("forget.cookies")}</p>
        <p>{t("forget.device")}</p>
      </article>
    </main>
  );
}
