import {
  answerText,
  type Exercise,
  fieldsOf,
  hints,
  locales,
  misconceptions,
  numeral,
  workedSolution,
} from "@stride/exercises";

/** What a question itself shows: a table that is filled in already, and what can be chosen. */
function shownIn({ picture, parts }: Exercise): string {
  const cells = picture.kind === "table" ? picture.rows.flat() : [];
  const options = parts.flatMap(({ fields }) =>
    fields.flatMap((field) => (field.type === "choice" ? field.options.map(({ label }) => label) : [])),
  );
  return [...cells, ...options].flatMap((text) => locales.map((locale) => text[locale])).join("\n");
}

/** Everything that tells a key, a slip or a step, as it could stand in a payload. Counts below 1,000 stand in any prompt. */
export function secretsOf(exercise: Exercise): string[] {
  const answers = [exercise.key, ...exercise.slips.map(({ answer }) => answer)];
  const values = answers.flatMap((answer) =>
    fieldsOf(exercise).flatMap((field) => {
      const { id, type } = field;
      const value = answer[id] ?? [];
      // all options are shown
      if (type === "choice") return [];
      if (type === "working" && Number(value[0]) < 1000) return [answerText(field, value)];
      if (type === "number" && Number(value[0]) < 1000) return [];
      if (type === "shape" && value.length === 1) return [];
      return type === "number" || type === "working"
        ? [answerText(field, value), numeral(value[0] ?? 0)]
        : [answerText(field, value), value.join(","), value.join(" × "), value.join("x"), value.join(", ")];
    }),
  );
  const steps = locales.flatMap((locale) => [
    ...workedSolution(exercise, locale).flatMap((part) => part.steps),
    ...hints(exercise, locale).map(({ text, formulas }) => ({ text, formula: formulas[0] })),
  ]);
  const formulas = steps.flatMap(({ formula }) => [formula?.left, formula?.rule, formula?.numbers]);
  const shown = shownIn(exercise);
  // A step may have the words of its part or of its box, which are shown.
  const labels = new Set(
    exercise.parts
      .flatMap(({ label, fields }) => [label, ...fields.map((field) => field.label)])
      .flatMap((label) => locales.map((locale) => label[locale])),
  );
  return [
    ...values.filter((value) => !shown.includes(value)),
    ...formulas.filter((tex) => tex !== undefined).filter((tex) => tex.includes("\\")),
    ...steps.map(({ text }) => text).filter((text) => !labels.has(text)),
    ...Object.keys(misconceptions),
    ...Object.values(misconceptions).flatMap(({ name }) => locales.map((locale) => name[locale])),
  ];
}

/** All keys of plain data, at any depth. */
export function keysIn(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [key, ...keysIn(inner)]);
}

function forms(text: string): string[] {
  const plain = JSON.stringify(text).slice(1, -1);
  return [plain, encodeURIComponent(text), Buffer.from(text).toString("base64").replaceAll("=", "")];
}

/** Those of some secrets that stand in a text, however they are written there. */
export function foundIn(text: string, secrets: readonly string[]): string[] {
  return secrets.filter((secret) => forms(secret).some((form) => text.includes(form)));
}
