import { kinds, type Locale, misconceptions, skills } from "@stride/exercises";

const known = new Map(Object.entries(misconceptions));
const knownSkills = new Map(Object.entries(skills));

/** The name of a misconception, or of a pair, `a+b`. */
export function misconceptionName(id: string, locale: Locale): string {
  return id
    .split("+")
    .map((one) => known.get(one)?.name[locale] ?? one)
    .join(" + ");
}

export const isMisconception = (id: string): boolean => known.has(id);

export const skillTitle = (id: string, locale: Locale): string => knownSkills.get(id)?.[locale] ?? id;

export const kindTitle = (id: string, locale: Locale): string => kinds.get(id)?.title[locale] ?? id;
