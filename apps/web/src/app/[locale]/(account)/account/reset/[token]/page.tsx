import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { localeOf } from "@/i18n/locale";
import { ResetForm } from "./_components/reset-form";

interface Props {
  readonly params: Promise<{ locale: string; token: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: localeOf((await params).locale), namespace: "account.reset" });
  return { title: t("title"), description: t("description"), robots: { index: false } };
}

/** Where the link of a mail leads. Looking at it uses nothing up. */
export default async function Page({ params }: Props) {
  const { locale, token } = await params;
  return (
    <main className="page" id="main">
      <ResetForm locale={localeOf(locale)} token={token} />
    </main>
  );
}
