import { getTranslations } from "next-intl/server";
import Link from "next/link";
import { BrandMark } from "@/components/figures/brand-mark";
import { MenuIcon } from "@/components/figures/icons";
import type { Locale } from "@/i18n/locale";
import { LanguageLinks } from "./language-links";
import { NavigationLinks } from "./navigation-links";
import { ThemeButton } from "./theme-button";

/** The bar above every page. */
export async function SiteHeader({ locale }: { readonly locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "site" });
  const links = [
    { href: `/${locale}/practice`, text: t("practice") },
    { href: `/${locale}/lesson`, text: t("lesson") },
    { href: `/${locale}/progress`, text: t("progress") },
  ];
  return (
    <header>
      <div className="bar">
        <Link className="brand" href={`/${locale}`}>
          <BrandMark />
          {t("name")}
        </Link>
        <nav aria-label={t("mainNavigation")}>
          <NavigationLinks links={links} />
        </nav>
        <div className="side">
          <span className="who">{t("guest")}</span>
          <LanguageLinks label={t("language")} />
          <ThemeButton label={t("theme")} />
          <details className="menu">
            <summary className="plain" aria-label={t("menu")}>
              <MenuIcon />
            </summary>
            <nav aria-label={t("menu")}>
              <NavigationLinks links={links} />
            </nav>
          </details>
        </div>
      </div>
      <hr className="rule" />
    </header>
  );
}
