import { NextIntlClientProvider } from "next-intl";
import { getMessages, getTranslations } from "next-intl/server";
import Link from "next/link";
import { Emphasis } from "@/components/exercise/emphasis";
import { LayerPicture } from "@/components/exercise/layer-picture";
import { FirstExercise } from "@/components/home/first-exercise";
import { SkillMap } from "@/components/progress/skill-map";
import { Chip, Chips } from "@/components/ui/chips";
import { localeOf } from "@/i18n/locale";
import { visitor } from "@/trpc/server";

interface Props {
  readonly params: Promise<{ locale: string }>;
}

/** One sentence, one exercise, the skills. */
export default async function Page({ params }: Props) {
  const locale = localeOf((await params).locale);
  const { learnerId, caller } = await visitor();
  const [t, words, { practice }, exercise, skills] = await Promise.all([
    getTranslations({ locale, namespace: "home" }),
    getTranslations({ locale, namespace: "practice" }),
    getMessages({ locale }),
    caller.practice.first({ locale }),
    caller.progress.skills({ locale }),
  ]);
  return (
    <main className="page" id="main">
      <div className="first">
        <div>
          <h1 className="one">{t("sentence")}</h1>
          <p className="ask">{exercise.prompt}</p>
          <Chips label={words("conventions")}>
            {exercise.conventions.map((convention) => (
              <Chip key={convention}>
                <Emphasis text={convention} />
              </Chip>
            ))}
          </Chips>
          <NextIntlClientProvider locale={locale} messages={{ practice }} timeZone="UTC">
            <FirstExercise exercise={{ link: exercise.link, parts: exercise.parts }} locale={locale} />
          </NextIntlClientProvider>
          <p className="quietline">
            {learnerId === undefined && t("noAccount")}{" "}
            <Link href={`/${locale}/practice`}>{t("allKinds")}</Link>
            {" · "}
            <Link href={`/${locale}/lesson`}>{t("lesson")}</Link>
          </p>
        </div>
        <div className="pic">
          {exercise.picture.kind === "sequence" && (
            <LayerPicture exercise={exercise} network={exercise.picture} attempt={undefined} width={648} />
          )}
        </div>
      </div>
      <section className="mapsec" aria-labelledby="skills">
        <div className="hd">
          <h2 id="skills">{t("skills")}</h2>
          <p>{t("skillsNote")}</p>
        </div>
        <SkillMap skills={skills} locale={locale} />
      </section>
    </main>
  );
}
