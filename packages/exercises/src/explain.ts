import type { Diagnosis } from "./grade.ts";
import type { Locale } from "./locale.ts";

const axes = {
  en: { one: ["Rows", "Columns"], all: "Rows and columns" },
  ko: { one: ["행", "열"], all: "행과 열" },
} as const;

/** A diagnosis in sentences, with the learner's numbers. What holds along both axes alike is said once. */
export function explain({ told, field }: Diagnosis, locale: Locale): string[] {
  const said = told.map(({ axis, text }) => ({ axis, text: text(locale, field) }));
  const texts = [...new Set(said.map(({ text }) => text))];
  return texts.map((text) => {
    const along = said.filter((one) => one.text === text).map(({ axis }) => axis);
    if (along[0] === undefined) return text;
    return `${along.length > 1 ? axes[locale].all : axes[locale].one[along[0]]}: ${text}`;
  });
}
