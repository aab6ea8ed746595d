import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { FreshOnReturn } from "@/components/site/fresh-on-return";
import { TeachWords } from "@/components/teach/teach-words";
import { localeOf } from "@/i18n/locale";
import { orNotFound } from "@/trpc/or-not-found";
import { CreateSet } from "./_components/create-set";
import { SetList } from "./_components/set-list";

interface Props {
  readonly params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: localeOf((await params).locale), namespace: "sets.list" });
  return { title: t("title"), description: t("description") };
}

/** A teacher's own problem sets, and those that can be brought back. */
export default async function Page({ params }: Props) {
  const locale = localeOf((await params).locale);
  const [t, sets, deleted] = await Promise.all([
    getTranslations({ locale, namespace: "sets.list" }),
    orNotFound((caller) => caller.problemSets.list({ deleted: false })),
    orNotFound((caller) => caller.problemSets.list({ deleted: true })),
  ]);
  return (
    <main className="page" id="main">
      <FreshOnReturn rendering={crypto.randomUUID()} />
      <h1>{t("title")}</h1>
      <p className="lead">{t("lead")}</p>
      <TeachWords locale={locale}>
        <CreateSet locale={locale} />
        {sets.length === 0 && <p className="soft">{t("none")}</p>}
        <SetList sets={sets} locale={locale} />
        {deleted.length > 0 && (
          <details className="bin">
            <summary>{t("bin", { count: deleted.length })}</summary>
            <SetList sets={deleted} locale={locale} deleted />
          </details>
        )}
      </TeachWords>
    </main>
  );
}
