import { kinds } from "@stride/exercises";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { StartButton } from "@/components/exercise/start-button";
import { LayerTable } from "@/components/lesson/layer-table";
import { NetworkWalk } from "@/components/lesson/network-walk";
import { timesText } from "@/components/lesson/shape-text";
import { walkWorkedExample } from "@/components/lesson/worked-example";
import { pageMetadata } from "@/components/site/page-metadata";
import { Contents } from "@/components/ui/contents";
import { type Locale, localeOf } from "@/i18n/locale";
import { LayerSections } from "./_components/layer-sections";
import { Mistakes } from "./_components/mistakes";
import { Notation } from "./_components/notation";
import "@/styles/lesson-page.css";

interface Props {
  readonly params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = localeOf((await params).locale);
  const t = await getTranslations({ locale, namespace: "lesson" });
  return pageMetadata({ locale, path: "/lesson", title: t("title"), description: t("description") });
}

const sections = [
  "notation",
  "first",
  "second",
  "third",
  "fourth",
  "fifth",
  "table",
  "mistakes",
  "practise",
] as const;

/** The worked example, walked through layer by layer. */
export default async function Page({ params }: Props) {
  const locale = localeOf((await params).locale);
  const t = await getTranslations({ locale, namespace: "lesson" });
  const walk = walkWorkedExample(locale);
  return (
    <main className="page" id="main">
      <p className="kicker">{t("kicker")}</p>
      <h1>{t("title")}</h1>
      <p className="lead">
        {t("lead", { input: timesText(walk.input.slice(0, 2)), classes: walk.layers.at(-1)?.output[0] ?? 0 })}
      </p>
      <NetworkWalk walk={walk} locale={locale} />
      <div className="two reading">
        <Contents label={t("contents")} entries={sections.map((id) => ({ id, text: t(`${id}.heading`) }))} />
        <article className="lesson">
          <Notation walk={walk} locale={locale} />
          <LayerSections walk={walk} locale={locale} />
          <h2 id="table">{t("table.heading")}</h2>
          <p>{t("table.intro", { biases: walk.total.biased - walk.total.plain })}</p>
          <LayerTable walk={walk} locale={locale} />
          <Mistakes locale={locale} />
          <Practise locale={locale} />
        </article>
      </div>
    </main>
  );
}

/** The same table to fill in, and every kind. */
async function Practise({ locale }: { readonly locale: Locale }) {
  const [t, practice] = await Promise.all([
    getTranslations({ locale, namespace: "lesson.practise" }),
    getTranslations({ locale, namespace: "practice" }),
  ]);
  const words = { failed: practice("failed"), starting: practice("checking") };
  const names = kinds.get("network-table")?.names ?? new Map<string, never>();
  return (
    <>
      <h2 id="practise">{t("heading")}</h2>
      <p>{t("intro")}</p>
      <div className="acts">
        {[...names].map(([name, title]) => (
          <StartButton
            key={name}
            look={name === "worked-example" ? "primary" : "plain"}
            locale={locale}
            start={{ link: { kind: "network-table", name } }}
            words={words}
          >
            {title[locale]}
          </StartButton>
        ))}
      </div>
      <div className="acts">
        {[...kinds.values()].map(({ id, title }) => (
          <StartButton key={id} locale={locale} start={{ kind: id, difficulty: 1 }} words={words}>
            {title[locale]}
          </StartButton>
        ))}
      </div>
    </>
  );
}
