import type { Overview } from "@stride/api";
import { getTranslations } from "next-intl/server";
import { StartButton } from "@/components/exercise/start-button";
import type { Locale } from "@/i18n/locale";

interface NextSkillsProps {
  readonly skills: Overview["skills"];
  readonly locale: Locale;
}

const FULL = 4;
const SHOWN = 3;

/** What to practise next: the first skills that aren't mastered yet. */
export async function NextSkills({ skills, locale }: NextSkillsProps) {
  const [t, progress] = await Promise.all([
    getTranslations({ locale, namespace: "practice" }),
    getTranslations({ locale, namespace: "progress" }),
  ]);
  const next = skills.filter(({ level }) => level < FULL).slice(0, SHOWN);
  return (
    <section className="next" aria-labelledby="next-for-you">
      <h2 id="next-for-you">{t("nextForYou")}</h2>
      <div className="acts">
        {next.map(({ id, title, level }, at) => (
          <StartButton
            key={id}
            look={at === 0 ? "primary" : "plain"}
            locale={locale}
            start={{ skill: id }}
            words={{ failed: t("failed"), starting: t("starting") }}
          >
            {title} · {progress("level", { level })}
          </StartButton>
        ))}
      </div>
      <p className="soft">{next.length > 0 ? t("nextNote") : t("allFull")}</p>
    </section>
  );
}
