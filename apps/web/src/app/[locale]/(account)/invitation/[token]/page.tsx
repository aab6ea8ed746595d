import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import Link from "next/link";
import { withNext } from "@/components/account/next-page";
import { ownAccount } from "@/components/site/own-account";
import { buttonClass } from "@/components/ui/button";
import { localeOf } from "@/i18n/locale";
import { isNotFound } from "@/trpc/not-found";
import { visitor } from "@/trpc/server";
import { AcceptButton } from "./_components/accept-button";

interface Props {
  readonly params: Promise<{ locale: string; token: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({
    locale: localeOf((await params).locale),
    namespace: "account.invitation",
  });
  return { title: t("title"), robots: { index: false } };
}

/** What the invitation makes of whoever accepts it; nothing where it can't be used. */
async function invitedAs(token: string) {
  const { caller } = await visitor();
  try {
    return (await caller.accounts.invitation({ token })).role;
  } catch (error) {
    if (isNotFound(error)) return undefined;
    throw error;
  }
}

/** Where the link of an invitation leads. Looking at it uses nothing up. */
export default async function Page({ params }: Props) {
  const { locale: segment, token } = await params;
  const locale = localeOf(segment);
  const [t, role, account] = await Promise.all([
    getTranslations({ locale, namespace: "account.invitation" }),
    invitedAs(token),
    ownAccount(),
  ]);
  if (role === undefined) {
    return (
      <main className="page" id="main">
        <h1>{t("goneTitle")}</h1>
        <p className="lead">{t("gone")}</p>
        <div className="acts">
          <Link className={buttonClass()} href={`/${locale}`}>
            {t("home")}
          </Link>
        </div>
      </main>
    );
  }
  const here = `/${locale}/invitation/${encodeURIComponent(token)}`;
  return (
    <main className="page" id="main">
      {account ? (
        <AcceptButton locale={locale} token={token} role={role} account={account} />
      ) : (
        <>
          <h1>{t("title")}</h1>
          <p className="lead">{t(role)}</p>
          <p className="text">{t("needsAccount")}</p>
          <div className="acts">
            <Link className={buttonClass("primary")} href={withNext(`/${locale}/sign-up`, here)}>
              {t("make")}
            </Link>
            <Link className={buttonClass()} href={withNext(`/${locale}/sign-in`, here)}>
              {t("signIn")}
            </Link>
          </div>
        </>
      )}
    </main>
  );
}
