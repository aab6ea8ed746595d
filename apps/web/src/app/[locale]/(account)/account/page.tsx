import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import Link from "next/link";
import { redirect } from "next/navigation";
import type { ReactNode } from "react";
import { withNext } from "@/components/account/next-page";
import { LanguageLinks } from "@/components/site/language-links";
import { SignOutButton } from "@/components/site/sign-out-button";
import { buttonClass } from "@/components/ui/button";
import { localeOf } from "@/i18n/locale";
import { visitor } from "@/trpc/server";
import { DeleteForm } from "./_components/delete-form";
import { DownloadButton } from "./_components/download-button";
import { ElsewhereButton } from "./_components/elsewhere-button";
import { NameForm } from "./_components/name-form";
import { PasswordForm } from "./_components/password-form";

interface Props {
  readonly params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: localeOf((await params).locale), namespace: "account.own" });
  return { title: t("title"), description: t("description") };
}

/** An account, or a guest's data: what is stored, and what can be done about it. */
export default async function Page({ params }: Props) {
  const locale = localeOf((await params).locale);
  const { learnerId, caller } = await visitor();
  if (learnerId === undefined) redirect(withNext(`/${locale}/sign-in`, `/${locale}/account`));
  const [t, words, account] = await Promise.all([
    getTranslations({ locale, namespace: "account.own" }),
    getTranslations({ locale, namespace: "account" }),
    caller.accounts.mine(),
  ]);
  return (
    <main className="page" id="main">
      <h1>{account ? t("title") : t("guestTitle")}</h1>
      {account ? (
        <Section id="you" heading={t("you")}>
          <dl className="facts">
            {account.email !== null && (
              <>
                <dt>{words("email")}</dt>
                <dd>{account.email}</dd>
              </>
            )}
            <dt>{t("role")}</dt>
            <dd>{t(`roles.${account.role}`)}</dd>
          </dl>
          {account.role === "learner" && <p className="soft">{t("teachers")}</p>}
          <NameForm name={account.name} />
        </Section>
      ) : (
        <>
          <p className="lead">{t("guest")}</p>
          <div className="acts">
            <Link
              className={buttonClass("primary")}
              href={withNext(`/${locale}/sign-up`, `/${locale}/account`)}
            >
              {t("make")}
            </Link>
            <Link className={buttonClass()} href={withNext(`/${locale}/sign-in`, `/${locale}/account`)}>
              {t("signIn")}
            </Link>
          </div>
        </>
      )}
      <Section id="language" heading={t("language")}>
        <LanguageLinks label={t("language")} />
        {account && <p className="soft">{t("languageNote")}</p>}
      </Section>
      {account && (
        <>
          {account.hasPassword && (
            <Section id="password" heading={t("password")}>
              <PasswordForm email={account.email} />
            </Section>
          )}
          <Section id="sessions" heading={t("sessions")}>
            <p className="soft">{t("signOutNote")}</p>
            <div className="acts">
              <SignOutButton
                locale={locale}
                className={buttonClass()}
                words={{ signOut: t("signOut"), failed: t("signOutFailed") }}
              />
              <ElsewhereButton />
            </div>
          </Section>
        </>
      )}
      <Section id="data" heading={t("data")}>
        <p className="soft">{t("dataNote")}</p>
        <DownloadButton />
      </Section>
      <Section id="delete" heading={account ? t("delete") : t("deleteGuest")}>
        <p className="soft">{account ? t("deleteNote") : t("deleteGuestNote")}</p>
        <DeleteForm locale={locale} hasPassword={account?.hasPassword ?? false} />
      </Section>
    </main>
  );
}

interface SectionProps {
  readonly id: string;
  readonly heading: string;
  readonly children: ReactNode;
}

/** Its heading stands beside what it is about, where there is room. */
function Section({ id, heading, children }: SectionProps) {
  return (
    <section className="matter" aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      <div>{children}</div>
    </section>
  );
}
