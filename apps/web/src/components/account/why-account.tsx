import { getTranslations } from "next-intl/server";
import Link from "next/link";
import type { Locale } from "@/i18n/locale";
import { visitor } from "@/trpc/server";

/** Beside signing in and up: what an account is good for, and that nothing needs one. */
export async function WhyAccount({ locale }: { readonly locale: Locale }) {
  const [t, { learnerId }] = await Promise.all([
    getTranslations({ locale, namespace: "account.why" }),
    visitor(),
  ]);
  return (
    <aside className="margin" aria-labelledby="why">
      <h2 id="why">{t("heading")}</h2>
      <p>{t("everywhere")}</p>
      {learnerId !== undefined && <p>{t("moves")}</p>}
      <div className="note">
        <h2>{t("without")}</h2>
        <p>{t("practise")}</p>
        <p>
          <Link href={`/${locale}/practice`}>{t("practice")}</Link>
          {" · "}
          <Link href={`/${locale}/privacy`}>{t("privacy")}</Link>
        </p>
      </div>
    </aside>
  );
}
