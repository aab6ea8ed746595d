import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Fragment } from "react";
import { pageMetadata } from "@/components/site/page-metadata";
import { Kbd } from "@/components/ui/kbd";
import { localeOf } from "@/i18n/locale";
import "@/styles/site-pages.css";

interface Props {
  readonly params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = localeOf((await params).locale);
  const t = await getTranslations({ locale, namespace: "pages.accessibility" });
  return pageMetadata({ locale, path: "/accessibility", title: t("title"), description: t("description") });
}

const keys = [
  ["Enter", "keyEnter"],
  ["N", "keyAnother"],
  ["H", "keyHint"],
  ["S", "keySolution"],
  ["?", "keyHelp"],
] as const;

export default async function Page({ params }: Props) {
  const locale = localeOf((await params).locale);
  const [t, practice] = await Promise.all([
    getTranslations({ locale, namespace: "pages.accessibility" }),
    getTranslations({ locale, namespace: "practice" }),
  ]);
  return (
    <main className="page" id="main">
      <h1>{t("title")}</h1>
      <article className="lesson">
        <p className="lead">{t("lead")}</p>
        <h2>{t("keyboard.heading")}</h2>
        <p>{t("keyboard.all")}</p>
        <h3>{t("keyboard.keys")}</h3>
        <dl className="keys-table">
          {keys.map(([key, does]) => (
            <Fragment key={key}>
              <dt>
                <Kbd>{key}</Kbd>
              </dt>
              <dd>{practice(does)}</dd>
            </Fragment>
          ))}
        </dl>
        <p>{t("keyboard.alt")}</p>
        <p>{t("keyboard.off", { switch: practice("singleKeys") })}</p>
        <h2>{t("reader.heading")}</h2>
        <ul>
          <li>{t("reader.names")}</li>
          <li>{t("reader.drawings")}</li>
          <li>{t("reader.language")}</li>
        </ul>
        <h2>{t("seeing.heading")}</h2>
        <ul>
          <li>{t("seeing.colour")}</li>
          <li>{t("seeing.contrast")}</li>
          <li>{t("seeing.zoom")}</li>
          <li>{t("seeing.motion")}</li>
          <li>{t("seeing.time")}</li>
        </ul>
        <h2>{t("limits.heading")}</h2>
        <ul>
          <li>{t("limits.tested")}</li>
          <li>{t("limits.drawings")}</li>
          <li>{t("limits.formulas")}</li>
          <li>{t("limits.script")}</li>
        </ul>
        <p>{t("limits.tell")}</p>
      </article>
    </main>
  );
}
