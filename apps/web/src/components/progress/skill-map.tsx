import type { Overview } from "@stride/api";
import { getTranslations } from "next-intl/server";
import { SkillPlates } from "@/components/figures/skill-plates";
import { inSkillGroups } from "@/components/menu-groups";
import type { Locale } from "@/i18n/locale";
import { SkillButton } from "./skill-button";

interface SkillMapProps {
  readonly skills: Overview["skills"];
  readonly locale: Locale;
}

/** The skills with their plates, a few of a sort in a row. Each is a button that starts an exercise of it. */
export async function SkillMap({ skills, locale }: SkillMapProps) {
  const t = await getTranslations({ locale, namespace: "progress" });
  return (
    <div className="skillmap">
      {inSkillGroups(skills).map(({ group, members }) => (
        <section key={group} aria-labelledby={`skills-${group}`}>
          <h3 id={`skills-${group}`}>{t(`groups.${group}`)}</h3>
          <ol className="lane">
            {members.map(({ id, title, level }) => (
              <li key={id}>
                <SkillButton
                  skill={id}
                  locale={locale}
                  failed={t("failed")}
                  label={t("practiseSkill", { skill: title })}
                >
                  <SkillPlates level={level} />
                  <span className="name">{title}</span>
                  <span className="level">{t("level", { level })}</span>
                </SkillButton>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}
