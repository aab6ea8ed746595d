import { kinds } from "@stride/exercises";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { StartButton } from "@/components/exercise/start-button";
import { localeOf } from "@/i18n/locale";

interface Props {
  readonly params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: localeOf((await params).locale), namespace: "practice" });
  return { title: t("heading"), description: t("intro") };
}

/** The menu: every kind at every level, and the exercises that have a name. */
export default async function Page({ params }: Props) {
  const locale = localeOf((await params).locale);
  const t = await getTranslations({ locale, namespace: "practice" });
  const words = { failed: t("failed"), starting: t("starting") };
  return (
    <main className="page" id="main">
      <h1>{t("heading")}</h1>
      <p className="lead">{t("intro")}</p>
      <ul className="menu-list">
        {[...kinds.values()].map(({ id, title, names }) => (
          <li key={id}>
            <h2>{title[locale]}</h2>
            <div className="acts">
              {([1, 2, 3] as const).map((difficulty) => (
                <StartButton key={difficulty} locale={locale} start={{ kind: id, difficulty }} words={words}>
                  {t("chooseLevel", { level: difficulty })} · {t(`levels.${difficulty}`)}
                </StartButton>
              ))}
              {[...names].map(([name, named]) => (
                <StartButton key={name} locale={locale} start={{ link: { kind: id, name } }} words={words}>
                  {named[locale]}
                </StartButton>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </main>
  );
}
