import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { buttonClass } from "@/components/ui/button";
import { localeOf } from "@/i18n/locale";
import "@/styles/site-pages.css";

interface Props {
  readonly params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: localeOf((await params).locale), namespace: "pages.offline" });
  return { title: t("title"), description: t("description"), robots: { index: false } };
}

/** What the service worker answers with when the server can't be reached, at whatever address was asked for. */
export default async function Page({ params }: Props) {
  const t = await getTranslations({ locale: localeOf((await params).locale), namespace: "pages.offline" });
  return (
    <main className="page apart offline" id="main">
      <h1>{t("title")}</h1>
      <p>{t("text")}</p>
      <div className="acts">
        {/* An empty address is the one that was asked for. */}
        <a className={buttonClass("primary")} href="">
          {t("retry")}
        </a>
      </div>
    </main>
  );
}
