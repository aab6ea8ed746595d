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

/** Everything that tells a key, a slip or a step. Counts below 1,000 and lone lengths stand in any question. */
export function secretsOf(exercise: Exercise): string[] {
  const shown = shownIn(exercise);
  const fields = fieldsOf(exercise);
  const answers = [exercise.key, ...exercise.slips.map(({ answer }) => answer)];
  const values = answers.flatMap((answer) =>
    fields.flatMap((field) => {
      const value = answer[field.id] ?? [];
      if (field.type === "number")
        return Number(value[0]) < 1000 ? [] : [answerText(field, value), numeral(value[0] ?? 0)];
      return value.length < 3
        ? []
        : [answerText(field, value), ...[",", " × ", "x", ", ", "×"].map((by) => value.join(by))];
    }),
  );
  const steps = locales.flatMap((locale) => [
    ...workedSolution(exercise, locale).flatMap((part) => part.steps),
    ...hints(exercise, locale).flatMap(({ text, formulas }) =>
      formulas.map((formula) => ({ text, formula })),
    ),
  ]);
  // A step may have the words of its part or of its box, which are shown.
  const labels = new Set(
    exercise.parts
      .flatMap(({ label, fields }) => [label, ...fields.map((field) => field.label)])
      .flatMap((label) => locales.map((locale) => label[locale])),
  );
  const tex = steps.flatMap(({ formula }) => [formula?.left, formula?.rule, formula?.numbers]);
  return [
    ...new Set([
      ...values.filter((value) => !shown.includes(value)),
      ...tex.filter((text) => text !== undefined).filter((text) => text.includes("\\")),
      ...steps.map(({ text }) => text).filter((text) => !labels.has(text)),
      ...Object.keys(misconceptions),
      ...Object.values(misconceptions).flatMap(({ name }) => locales.map((locale) => name[locale])),
      '"slips":',
      '"engineVersion"',
      '"diagnoses":[{',
    ]),
  ];
}

/** What a question itself shows: a table that is filled in already, and what can be chosen. */
function shownIn({ picture, parts }: Exercise): string {
  const cells = picture.kind === "table" ? picture.rows.flat() : [];
  const options = parts.flatMap(({ fields }) =>
    fields.flatMap((field) => (field.type === "choice" ? field.options.map(({ label }) => label) : [])),
  );
  return [...cells, ...options].flatMap((text) => locales.map((locale) => text[locale])).join("\n");
}

/** The secrets that stand in a text: plainly, escaped as JSON, HTML or in an address, in Base64, or backwards. */
export function found(text: string, secrets: readonly string[]): string[] {
  const once = unescaped(text);
  const plain = `${text}\n${once}\n${unescaped(once)}\n${withoutTags(text)}\n${withoutTags(once)}`;
  return secrets.filter((secret) => disguises(secret).some((form) => stands(plain, form)));
}

/** A count is found as a number by itself, not within a longer one, a drawing's coordinates or the name of a file. */
function stands(text: string, form: string): boolean {
  return /^[\d,]+$/u.test(form)
    ? new RegExp(`(?<![\\w.,-])${form}(?![\\w.,-]\\w)(?!\\w)`, "u").test(text)
    : text.includes(form);
}

function disguises(secret: string): string[] {
  // Three letters of padding and more turn up by chance in the Base64 of nonces.
  const bases =
    secret.length < 8 ? [] : ["", "x", "xx"].map((before) => middle(before + secret, before.length));
  const backwards = /^[\d,]+$/u.test(secret) ? [] : [[...secret].toReversed().join("")];
  return [secret, encodeURIComponent(secret), ...bases, ...backwards];
}

/** Base64 of a text that stands behind others: what depends on the neighbours is left off. */
function middle(text: string, skipped: number): string {
  const base64 = Buffer.from(text).toString("base64").replaceAll("=", "");
  return base64.slice(skipped === 0 ? 0 : 4, -2);
}

export function unescaped(text: string): string {
  return text
    .replace(/\\u([0-9a-f]{4})/giu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/\\(["'\\/])/gu, "$1");
}

function withoutTags(text: string): string {
  return text
    .replace(/<!--.*?-->/gsu, "")
    .replace(/<[^>]*>/gu, "")
    .replace(/&#x([0-9a-f]+);/giu, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))
    .replaceAll("&quot;", '"')
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}
