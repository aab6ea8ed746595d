import { getTranslations } from "next-intl/server";
import Link from "next/link";
import type { Locale } from "@/i18n/locale";

export async function SiteFooter({ locale }: { readonly locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "site" });
  return (
    <footer className="foot">
      <div>
        <span>
          <Link href={`/${locale}/reading`}>{t("reading")}</Link>
        </span>
        <span>
          <Link href={`/${locale}/privacy`}>{t("privacy")}</Link>
        </span>
        <span>
          <Link href={`/${locale}/accessibility`}>{t("accessibility")}</Link>
        </span>
      </div>
    </footer>
  );
}
