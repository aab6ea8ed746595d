import { getTranslations } from "next-intl/server";
import type { Locale } from "@/i18n/locale";
import { NavigationLinks } from "./navigation-links";
import type { ownAccount } from "./own-account";
import { SignOutButton } from "./sign-out-button";

interface AccountLinksProps {
  readonly account: NonNullable<Awaited<ReturnType<typeof ownAccount>>>;
  readonly locale: Locale;
}

/** Whose account it is, and where it leads. */
export async function AccountLinks({ account, locale }: AccountLinksProps) {
  const t = await getTranslations({ locale, namespace: "site" });
  const links = [
    { href: `/${locale}/account`, text: t("account") },
    // Who teaches may learn in a class too; for others it stands in the bar.
    ...(account.role === "learner" ? [] : [{ href: `/${locale}/work`, text: t("work") }]),
    ...(account.role === "operator"
      ? [
          { href: `/${locale}/operator/invitations`, text: t("invitations") },
          { href: `/${locale}/operator/mails`, text: t("mails") },
        ]
      : []),
  ];
  return (
    <>
      <p className="who">{account.email ?? account.name}</p>
      <NavigationLinks links={links} />
      <SignOutButton locale={locale} words={{ signOut: t("signOut"), failed: t("signOutFailed") }} />
    </>
  );
}
