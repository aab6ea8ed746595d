import type { Field, FieldResult } from "./types";

/** An answer in the learner's words: as it was read, and of a choice what the option is called. */
export function answerTold(field: Field, { reading, typed }: Pick<FieldResult, "reading" | "typed">): string {
  const answer = reading ?? typed;
  const option = field.type === "choice" ? field.options.find(({ id }) => id === answer) : undefined;
  return option?.label ?? answer;
}
