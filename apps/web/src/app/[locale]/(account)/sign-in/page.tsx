import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import Link from "next/link";
import { redirect } from "next/navigation";
import { firstPage } from "@/components/account/first-page";
import { nextPage, withNext } from "@/components/account/next-page";
import { SignInElsewhere } from "@/components/account/sign-in-elsewhere";
import { WhyAccount } from "@/components/account/why-account";
import { ownAccount } from "@/components/site/own-account";
import { localeOf } from "@/i18n/locale";
import { visitor } from "@/trpc/server";
import { SignInForm } from "./_components/sign-in-form";

interface Props {
  readonly params: Promise<{ locale: string }>;
  readonly searchParams: Promise<{ next?: string | string[]; error?: string | string[] }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: localeOf((await params).locale), namespace: "account.signIn" });
  return { title: t("title"), description: t("description") };
}

/** With what a sign-in elsewhere comes back that came to nothing. */
const known = ["account_not_linked", "access_denied"] as const;

export default async function Page({ params, searchParams }: Props) {
  const locale = localeOf((await params).locale);
  const { next: asked, error } = await searchParams;
  const next = nextPage(asked, locale);
  if (await ownAccount()) redirect(next ?? (await firstPage(locale)));
  // Whoever is signed in is led on from here.
  const after = next ?? `/${locale}/sign-in`;
  const { caller } = await visitor();
  const [t, provider] = await Promise.all([
    getTranslations({ locale, namespace: "account.signIn" }),
    caller.accounts.provider(),
  ]);
  return (
    <main className="page two" id="main">
      <div>
        <h1>{t("title")}</h1>
        {error !== undefined && (
          <p className="err" role="alert">
            {t(`errors.${known.find((code) => code === error) ?? "other"}`)}
          </p>
        )}
        {provider && <SignInElsewhere provider={provider.name} next={after} />}
        <SignInForm next={after}>
          <Link href={`/${locale}/account/forgotten`}>{t("forgotten")}</Link>
        </SignInForm>
        <p className="note">
          {t("noAccount")} <Link href={withNext(`/${locale}/sign-up`, next)}>{t("make")}</Link>
        </p>
      </div>
      <WhyAccount locale={locale} />
    </main>
  );
}
