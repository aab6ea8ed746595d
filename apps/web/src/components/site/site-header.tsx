import { getTranslations } from "next-intl/server";
import Link from "next/link";
import { BrandMark } from "@/components/figures/brand-mark";
import { DownIcon, MenuIcon } from "@/components/figures/icons";
import type { Locale } from "@/i18n/locale";
import { AccountLinks } from "./account-links";
import { LanguageLinks } from "./language-links";
import { Menu } from "./menu";
import { NavigationLinks } from "./navigation-links";
import { NewsMark } from "./news-mark";
import { ownAccount } from "./own-account";
import { ownNews } from "./own-news";
import { SignInLink } from "./sign-in-link";
import { ThemeButton } from "./theme-button";

/** The bar above every page. */
export async function SiteHeader({ locale }: { readonly locale: Locale }) {
  const [t, account, news] = await Promise.all([
    getTranslations({ locale, namespace: "site" }),
    ownAccount(),
    ownNews(),
  ]);
  const teaches = account !== null && account.role !== "learner";
  const links = [
    { href: `/${locale}/practice`, text: t("practice") },
    { href: `/${locale}/lesson`, text: t("lesson") },
    { href: `/${locale}/progress`, text: t("progress") },
    teaches
      ? { href: `/${locale}/teach`, text: t("teach") }
      : { href: `/${locale}/work`, text: t("work"), mark: <NewsMark news={news} label={t("workNews")} /> },
  ];
  const own = account ? (
    <AccountLinks account={account} locale={locale} />
  ) : (
    <SignInLink locale={locale}>{t("signIn")}</SignInLink>
  );
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
          {account ? (
            <Menu
              which="own"
              button={
                <>
                  <span className="vh">{t("signedInAs")}</span>
                  <span className="name">{account.name}</span>
                  <DownIcon />
                </>
              }
            >
              <nav aria-label={t("account")}>{own}</nav>
            </Menu>
          ) : (
            <>
              <span className="who">{t("guest")}</span>
              {own}
            </>
          )}
          <LanguageLinks label={t("language")} />
          <ThemeButton label={t("theme")} />
          <Menu which="phone" label={t("menu")} button={<MenuIcon />}>
            <nav aria-label={t("menu")}>
              <NavigationLinks links={links} />
              {own}
            </nav>
          </Menu>
        </div>
      </div>
      <hr className="rule" />
    </header>
  );
}
