import { catalogue, settingOf, settingsAt, settingWords, skills } from "@stride/exercises";
import { zoo } from "@stride/models";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import Link from "next/link";
import { inKindGroups } from "@/components/menu-groups";
import { FreshOnReturn } from "@/components/site/fresh-on-return";
import { TeachWords } from "@/components/teach/teach-words";
import { type Locale, localeOf } from "@/i18n/locale";
import { orNotFound } from "@/trpc/or-not-found";
import { SetEditor } from "./_components/set-editor";
import type { Offer } from "./_components/source-words";

interface Props {
  readonly params: Promise<{ locale: string; id: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Pick<Props, "params">): Promise<Metadata> {
  const t = await getTranslations({ locale: localeOf((await params).locale), namespace: "sets.editor" });
  return { title: t("heading"), description: t("description") };
}

/** The editor of a problem set. */
export default async function Page({ params, searchParams }: Props) {
  const { locale: segment, id } = await params;
  const { version } = await searchParams;
  const locale = localeOf(segment);
  const [t, set, { taught }, offer] = await Promise.all([
    getTranslations({ locale, namespace: "sets" }),
    orNotFound((caller) => caller.problemSets.set({ id })),
    orNotFound((caller) => caller.classes.mine()),
    offerIn(locale),
  ]);
  const { draft, revision, published, networks } = set;
  const isVersion = typeof version === "string" && /^[1-9]\d{0,4}$/u.test(version);
  const bring = isVersion && Number(version) <= (published?.number ?? 0) ? Number(version) : undefined;
  return (
    <main className="page set-editor" id="main">
      <FreshOnReturn rendering={crypto.randomUUID()} />
      <p className="kicker">
        <Link href={`/${locale}/teach/sets`}>{t("list.title")}</Link>
      </p>
      <h1>{t("editor.heading")}</h1>
      <TeachWords locale={locale}>
        <SetEditor
          // What was saved or published since begins anew.
          key={`${revision}/${published?.number}`}
          id={id}
          draft={draft}
          revision={revision}
          published={published?.number}
          networks={networks}
          offer={offer}
          classes={taught
            .filter(({ archivedAt }) => archivedAt === null)
            .map(({ id: classId, name }) => ({ id: classId, name }))}
          bring={bring}
        />
      </TeachWords>
    </main>
  );
}

async function offerIn(locale: Locale): Promise<Offer> {
  const [t, words] = await Promise.all([
    getTranslations({ locale, namespace: "practice" }),
    getTranslations({ locale, namespace: "sets.editor" }),
  ]);
  const titles = new Map(Object.entries(skills));
  return {
    locale,
    groups: inKindGroups(catalogue()).map(({ group, members }) => ({
      title: t(`groups.${group}`),
      kinds: members.map(({ id, title, difficulties, features, settings, skills: practised }) => ({
        id,
        title: title[locale],
        levels: difficulties.map((difficulty) => ({
          difficulty,
          features: features[difficulty].map((feature) => feature[locale]).join(", "),
          settings: settingsAt({ settings }, difficulty).map((offered) => ({
            id: offered.id,
            title: words(`settings.${offered.id}`),
            values: offered.values.flatMap((value) => {
              const setting = settingOf(offered.id, value);
              return setting
                ? [{ value, setting, text: settingWords(offered.id, value)?.[locale] ?? value }]
                : [];
            }),
          })),
        })),
        skills: practised.map((skill) => ({ id: skill, title: titles.get(skill)?.[locale] ?? skill })),
      })),
    })),
    known: zoo.map(({ name, title, published }) => ({
      name,
      title: title[locale],
      families: Object.keys(published),
    })),
  };
}
