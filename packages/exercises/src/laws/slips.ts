import { typed } from "../believed-answer.ts";
import { explain } from "../explain.ts";
import type { Exercise } from "../exercise.ts";
import { grade } from "../grade.ts";
import { locales } from "../locale.ts";
import { remembered } from "../remembered.ts";
import type { Law } from "./law.ts";

export const slipsApart: Law = {
  name: "two or three slips give other answers than the truth and each other",
  *breaches(exercise) {
    const answers = [exercise.key, ...exercise.slips.map(({ answer }) => answer)];
    const texts = answers.map((answer) => JSON.stringify(typed(exercise, answer)));
    if (new Set(texts).size < texts.length) yield texts.join(" ");
    if (texts.length < 3 || texts.length > 4) yield `${texts.length - 1} slips`;
  },
};

export const slipsNamed: Law = {
  name: "each slip is wrong and named",
  *breaches(exercise) {
    for (const { misconception, diagnoses, verdict } of gradedSlips(exercise)) {
      if (verdict === "correct") yield `${misconception} is right`;
      if (!diagnoses.some((diagnosis) => diagnosis.misconception === misconception)) {
        yield `${misconception} is told as ${diagnoses.map((diagnosis) => diagnosis.misconception).join(", ")}`;
      }
    }
  },
};

export const slipsExplained: Law = {
  name: "each diagnosis is said in both languages",
  *breaches(exercise) {
    for (const { diagnoses } of gradedSlips(exercise)) {
      for (const diagnosis of diagnoses) {
        for (const locale of locales) {
          const sentences = explain(diagnosis, locale).join(" ");
          const isSaid = locale === "ko" ? /[가-힣]/u.test(sentences) : /^[^가-힣]+$/u.test(sentences);
          if (!isSaid || /undefined|NaN|\[object/u.test(sentences)) {
            yield `${diagnosis.misconception} in ${locale}: ${sentences}`;
          }
        }
      }
    }
  },
};

/** Two laws look at them. */
const gradedSlips = remembered((exercise: Exercise) =>
  exercise.slips.map(({ misconception, answer }) => {
    const { verdict, fields } = grade(exercise, typed(exercise, answer));
    return { misconception, verdict, diagnoses: Object.values(fields).flatMap((field) => field.diagnoses) };
  }),
);
