import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { localeOf } from "@/i18n/locale";
import { ForgottenForm } from "./_components/forgotten-form";

interface Props {
  readonly params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({
    locale: localeOf((await params).locale),
    namespace: "account.forgotten",
  });
  return { title: t("title"), description: t("description") };
}

export default async function Page({ params }: Props) {
  const locale = localeOf((await params).locale);
  return (
    <main className="page" id="main">
      <ForgottenForm locale={locale} />
    </main>
  );
}
