import { difficulties, type ExerciseKind } from "@stride/exercises";
import { getTranslations } from "next-intl/server";
import { StartButton } from "@/components/exercise/start-button";
import type { Locale } from "@/i18n/locale";

interface KindItemProps {
  readonly kind: ExerciseKind;
  readonly locale: Locale;
}

/** So many exercises with a name stand beside the levels; more of them are opened. */
const FEW = 2;

/** A kind of exercise: a button a level, what makes each level, and what has a name. */
export async function KindItem({ kind: { id, title, features, names }, locale }: KindItemProps) {
  const t = await getTranslations({ locale, namespace: "practice" });
  const words = { failed: t("failed"), starting: t("starting") };
  const levels = difficulties.map((difficulty) => ({
    difficulty,
    told: features[difficulty].map((feature) => feature[locale]).join(", "),
  }));
  const named = [...names].map(([name, text]) => (
    <StartButton key={name} look="quiet" locale={locale} start={{ link: { kind: id, name } }} words={words}>
      {text[locale]}
    </StartButton>
  ));
  return (
    <li>
      <h3>{title[locale]}</h3>
      <div className="acts levels">
        {levels.map(({ difficulty, told }) => (
          <StartButton
            key={difficulty}
            locale={locale}
            start={{ kind: id, difficulty }}
            words={words}
            label={t("levelOf", { kind: title[locale], level: difficulty, features: told })}
          >
            {difficulty}
          </StartButton>
        ))}
        {names.size <= FEW && named}
      </div>
      {names.size > FEW && (
        <details>
          <summary>
            {t("named", { count: names.size })}
            <span className="vh">: {title[locale]}</span>
          </summary>
          <div className="acts">{named}</div>
        </details>
      )}
      <details>
        <summary>
          {t("whatLevels")}
          <span className="vh">: {title[locale]}</span>
        </summary>
        <ol>
          {levels.map(({ difficulty, told }) => (
            <li key={difficulty}>{told}</li>
          ))}
        </ol>
      </details>
    </li>
  );
}
