import { presets } from "@stride/classwork";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import Link from "next/link";
import { NewAssignment } from "@/components/teach/new-assignment";
import { TeachWords } from "@/components/teach/teach-words";
import { localeOf } from "@/i18n/locale";
import { orNotFound } from "@/trpc/or-not-found";

interface Props {
  readonly params: Promise<{ locale: string; id: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: localeOf((await params).locale), namespace: "sets.assign" });
  return { title: t("heading"), description: t("description") };
}

/** Gives a class a published set. */
export default async function Page({ params }: Props) {
  const { locale: segment, id } = await params;
  const locale = localeOf(segment);
  const [t, { class: klass, sets }] = await Promise.all([
    getTranslations({ locale, namespace: "sets.assign" }),
    orNotFound((caller) => caller.problemSets.assignable({ classId: id })),
  ]);
  return (
    <main className="page" id="main">
      <p className="kicker">
        <Link href={`/${locale}/teach/classes/${id}`}>{klass.name}</Link>
      </p>
      <h1>{t("heading")}</h1>
      <p className="lead">{t("lead", { zone: klass.timeZone })}</p>
      {sets.length === 0 ? (
        <p>
          {t("noSets")} <Link href={`/${locale}/teach/sets`}>{t("toSets")}</Link>
        </p>
      ) : (
        <TeachWords locale={locale}>
          <NewAssignment classId={id} sets={sets} presets={presets} locale={locale} />
        </TeachWords>
      )}
    </main>
  );
}
