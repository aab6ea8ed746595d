import { getLocale, getTranslations } from "next-intl/server";
import Link from "next/link";
import { buttonClass } from "@/components/ui/button";
import "@/styles/site-pages.css";

/** For an address that leads nowhere, and for an exercise that is someone else's. */
export default async function NotFound() {
  const locale = await getLocale();
  const t = await getTranslations({ locale, namespace: "pages.notFound" });
  return (
    <main className="page apart" id="main">
      <title>{t("title")}</title>
      <h1>{t("title")}</h1>
      <p>{t("text")}</p>
      <div className="acts">
        <Link className={buttonClass("primary")} href={`/${locale}`}>
          {t("home")}
        </Link>
        <Link className={buttonClass()} href={`/${locale}/practice`}>
          {t("practice")}
        </Link>
        <Link className={buttonClass()} href={`/${locale}/lesson`}>
          {t("lesson")}
        </Link>
      </div>
    </main>
  );
}
