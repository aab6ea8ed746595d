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
import { SignUpForm } from "./_components/sign-up-form";

interface Props {
  readonly params: Promise<{ locale: string }>;
  readonly searchParams: Promise<{ next?: string | string[] }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: localeOf((await params).locale), namespace: "account.signUp" });
  return { title: t("title"), description: t("description") };
}

export default async function Page({ params, searchParams }: Props) {
  const locale = localeOf((await params).locale);
  const next = nextPage((await searchParams).next, locale);
  if (await ownAccount()) redirect(next ?? (await firstPage(locale)));
  const after = next ?? `/${locale}/sign-in`;
  const { caller } = await visitor();
  const [t, provider] = await Promise.all([
    getTranslations({ locale, namespace: "account.signUp" }),
    caller.accounts.provider(),
  ]);
  return (
    <main className="page two" id="main">
      <div>
        <h1>{t("title")}</h1>
        {provider && <SignInElsewhere provider={provider.name} next={after} />}
        <SignUpForm next={after} />
        <p className="note">
          {t("have")} <Link href={withNext(`/${locale}/sign-in`, next)}>{t("signIn")}</Link>
        </p>
      </div>
      <WhyAccount locale={locale} />
    </main>
  );
}
