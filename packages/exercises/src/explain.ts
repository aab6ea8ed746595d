import { josa } from "es-hangul";
import type { Diagnosis } from "./diagnose.ts";
import type { Locale } from "./locale.ts";
import type { Told } from "./misconception.ts";
import { axisName } from "./wording/axis.ts";

const all = { en: "All axes", ko: "모든 축" } as const;

/** A diagnosis in sentences, with the learner's numbers. What holds along several axes alike is said once. */
export function explain({ ways, told, field }: Diagnosis, locale: Locale): string[] {
  const said = told.map((one) => ({ ...one, text: one.text(locale, field) }));
  const texts = [...new Set(said.map(({ text }) => text))];
  // a design is judged as a whole, and no step of it need have gone wrong by itself
  if (texts.length === 0) return ways.map(({ name }) => name[locale]);
  return texts.map((text) => {
    const where = whereOf(
      said.filter((one) => one.text === text),
      locale,
    );
    return where === undefined ? text : `${where}: ${text}`;
  });
}

/** The axes of which something is said; nothing where there is only one, or it has no name. */
function whereOf(told: readonly Pick<Told, "axis" | "rank">[], locale: Locale): string | undefined {
  const [rank = 2] = told.map((one) => one.rank);
  const names = told.map(({ axis }) => (axis === undefined ? undefined : axisName({ axis, rank })?.[locale]));
  const distinct = [...new Set(names.filter((name) => name !== undefined))];
  const [first, second] = distinct;
  if (rank === 1 || first === undefined) return undefined;
  if (second === undefined) return first;
  if (distinct.length > 2) return all[locale];
  return locale === "en" ? `${first} and ${second.toLowerCase()}` : `${josa(first, "와/과")} ${second}`;
}
