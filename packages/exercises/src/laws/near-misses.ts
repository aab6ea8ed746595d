import { typed } from "../believed-answer.ts";
import type { Count } from "@stride/cnn";
import { type AnswerValue, answerText } from "../answer.ts";
import type { Field } from "../field.ts";
import { grade } from "../grade.ts";
import { fieldsOf } from "../solve.ts";
import type { Law } from "./law.ts";
import { properties } from "./properties.ts";

/** The key but for one count that is one more or less: right only where many answers are, and it is one of them. */
export const nearMisses: Law = {
  name: "the key ± 1 is wrong, unless it has the asked property",
  *breaches(exercise) {
    const { kind, given, key } = exercise;
    const property = properties.get(kind);
    const keyTyped = typed(exercise, key);
    for (const field of fieldsOf(exercise)) {
      for (const value of besides(field, key[field.id] ?? [])) {
        const { verdict, fields } = grade(exercise, { ...keyTyped, [field.id]: textOf(field, value) });
        const taken = fields[field.id]?.verdict;
        const isRight =
          property?.({ given, key, answer: { ...key, [field.id]: value }, changed: field.id }) ?? false;
        if (isRight !== (verdict === "correct")) yield `${field.id} ${value.join()} is taken for ${verdict}`;
        // of several settings one that doesn't go with the others may still be right by itself
        if (!property && (taken === "correct" || taken === "inherited"))
          yield `${field.id} ${value.join()}: ${taken}`;
      }
    }
  },
};

function besides({ type }: Field, value: AnswerValue): readonly AnswerValue[] {
  if (type === "choice" || type === "text") return [];
  return value.flatMap((count, at) =>
    [-1, 1].map((step) => value.map((other, place) => (place === at ? more(count, step) : other))),
  );
}

function more(count: Count, step: number): Count {
  return typeof count === "bigint" ? count + BigInt(step) : count + step;
}

function textOf(field: Field, value: AnswerValue): string {
  return field.type === "working" ? `${BigInt(value[0] ?? 0) - 1n} + 1` : answerText(field, value);
}
