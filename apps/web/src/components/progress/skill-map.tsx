import type { Overview } from "@stride/api";
import { getTranslations } from "next-intl/server";
import { SkillPlates } from "@/components/figures/skill-plates";
import type { Locale } from "@/i18n/locale";
import { SkillButton } from "./skill-button";

interface SkillMapProps {
  readonly skills: Overview["skills"];
  readonly locale: Locale;
}

/** Two roads to the whole network: through sizes, and through counts. */
const roads = [
  ["convolution-size", "padding", "stride-rounding", "pooling"],
  ["parameters", "dense"],
];

/** The skills with their plates. Each is a button that starts an exercise of it. */
export async function SkillMap({ skills, locale }: SkillMapProps) {
  const t = await getTranslations({ locale, namespace: "progress" });
  const onARoad = new Set(roads.flat());
  const lane = (shown: Overview["skills"]) => (
    <ol className="lane">
      {shown.map(({ id, title, level }) => (
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
  );
  return (
    <div className="skillmap">
      <div className="lanes">
        {roads.map((road) => (
          <div key={road[0]}>{lane(skills.filter(({ id }) => road.includes(id)))}</div>
        ))}
      </div>
      {lane(skills.filter(({ id }) => !onARoad.has(id)))}
    </div>
  );
}
