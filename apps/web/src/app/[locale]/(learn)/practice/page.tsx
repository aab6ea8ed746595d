import { kinds } from "@stride/exercises";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { inKindGroups } from "@/components/menu-groups";
import { FreshOnReturn } from "@/components/site/fresh-on-return";
import { localeOf } from "@/i18n/locale";
import { visitor } from "@/trpc/server";
import { KindItem } from "./_components/kind-item";
import { NextSkills } from "./_components/next-skills";

interface Props {
  readonly params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: localeOf((await params).locale), namespace: "practice" });
  return { title: t("heading"), description: t("intro") };
}

/** What comes next for this learner; then the menu: every kind at every level, and the exercises that have a name. */
export default async function Page({ params }: Props) {
  const locale = localeOf((await params).locale);
  const [t, { caller }] = await Promise.all([getTranslations({ locale, namespace: "practice" }), visitor()]);
  return (
    <main className="page" id="main">
      <FreshOnReturn rendering={crypto.randomUUID()} />
      <h1>{t("heading")}</h1>
      <p className="lead">{t("intro")}</p>
      <NextSkills skills={await caller.progress.skills({ locale })} locale={locale} />
      {inKindGroups([...kinds.values()]).map(({ group, members }) => (
        <section key={group} aria-labelledby={`kinds-${group}`}>
          <h2 id={`kinds-${group}`}>{t(`groups.${group}`)}</h2>
          <ul className="menu-list">
            {members.map((kind) => (
              <KindItem key={kind.id} kind={kind} locale={locale} />
            ))}
          </ul>
        </section>
      ))}
    </main>
  );
}
