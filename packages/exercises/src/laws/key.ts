import { typed } from "../believed-answer.ts";
import { grade } from "../grade.ts";
import { isSame } from "../slip.ts";
import { fieldsOf, solve } from "../solve.ts";
import type { Law } from "./law.ts";
import { notations } from "./notations.ts";

/** The key is right in every notation that its fields offer; each round takes the next one of every field. */
export const keyInEveryNotation: Law = {
  name: "the key is right in every notation",
  *breaches(exercise) {
    const offered = fieldsOf(exercise).map((field) => ({
      id: field.id,
      texts: notations(field, exercise.key[field.id] ?? []).filter((text) => text.length <= 200),
    }));
    const rounds = Math.max(...offered.map(({ texts }) => texts.length));
    for (let round = 0; round < rounds; round++) {
      const answer = Object.fromEntries(
        offered.map(({ id, texts }) => [id, texts[round % texts.length] ?? ""]),
      );
      const { verdict, fields } = grade(exercise, answer);
      if (verdict === "correct") continue;
      const wrong = Object.entries(fields).filter(([, { branch }]) => !/^(correct|unmarked)$/u.test(branch));
      yield wrong.map(([id, { branch }]) => `${id} ${answer[id] ?? ""}: ${branch}`).join("; ");
    }
  },
};

export const keyIsRight: Law = {
  name: "the key is right",
  *breaches(exercise) {
    if (!isSame(exercise, exercise.key, solve(exercise))) yield "isn't what is calculated";
    const { verdict, score } = grade(exercise, typed(exercise, exercise.key));
    if (verdict !== "correct" || score !== 1) yield `${verdict}, ${score}`;
  },
};
