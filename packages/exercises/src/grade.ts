import { arithmetic, type Count, recording, type StepName } from "@stride/cnn";
import type { Answer, AnswerValue } from "./answer.ts";
import { equals, type Fraction, readAnswer, type Reading, type Unreadable } from "./answers/index.ts";
import type { Field, Part } from "./define-exercise.ts";
import type { Exercise } from "./exercise.ts";
import { plausible } from "./plausible.ts";
import type { Spoiled, Told } from "./misconception.ts";
import { ranked } from "./misconceptions/index.ts";
import { dimensions } from "./numerals.ts";
import { fieldsOf } from "./solve.ts";

export type FieldVerdict = "correct" | "inherited" | "incorrect" | "unreadable" | "blank";
export type Verdict = "correct" | "partial" | "incorrect" | "unreadable";

/** A misconception under which a wrong answer would have been right. */
export interface Diagnosis {
  readonly misconception: string;
  readonly told: readonly Told[];
  readonly field: Spoiled;
}

export interface FieldGrade {
  readonly verdict: FieldVerdict;
  /** The answer as it was read. */
  readonly reading?: string;
  readonly unreadable?: { readonly reason: Unreadable; readonly piece: string };
  readonly diagnoses: readonly Diagnosis[];
}

export interface Grade {
  readonly verdict: Verdict;
  /** The share of fields that are right, by the truth or by the learner's own earlier values: 0 to 1. */
  readonly score: number;
  readonly fields: Readonly<Record<string, FieldGrade>>;
}

/** What a learner typed, by field. */
export type Typed = Readonly<Record<string, string>>;

/** Grades typed texts. An unreadable field makes the whole unreadable, which costs nothing; a blank one is wrong. */
export function grade(exercise: Exercise, typed: Typed): Grade {
  const read = new Map(
    fieldsOf(exercise).map((field) => [field.id, readAnswer(field, typed[field.id] ?? "")]),
  );
  if ([...read.values()].some(({ status }) => status === "unreadable")) return unmarked(read);
  const own = carriedValues(exercise, read);
  const fields: Record<string, FieldGrade> = {};
  for (const part of exercise.parts) {
    const marks = marksOf(part, exercise, own);
    for (const field of part.fields) {
      const reading = read.get(field.id);
      fields[field.id] =
        reading?.status === "read"
          ? { reading: reading.echo, ...gradeField(field, reading.value, marks) }
          : { verdict: "blank", diagnoses: [] };
    }
  }
  return overall(fields);
}

/**
 * An answer of which something can't be read isn't marked at all, not even silently: else every slip of a finger
 * would be a free try at the other boxes.
 */
function unmarked(read: ReadonlyMap<string, Reading<readonly Fraction[]>>): Grade {
  const fields = [...read].map(([id, reading]): [string, FieldGrade] => {
    if (reading.status !== "unreadable") {
      const echo = reading.status === "read" ? { reading: reading.echo } : {};
      return [id, { verdict: "blank", diagnoses: [], ...echo }];
    }
    const { reason, piece } = reading;
    return [id, { verdict: "unreadable", unreadable: { reason, piece }, diagnoses: [] }];
  });
  return { verdict: "unreadable", score: 0, fields: Object.fromEntries(fields) };
}

function overall(fields: Readonly<Record<string, FieldGrade>>): Grade {
  const verdicts = Object.values(fields).map(({ verdict }) => verdict);
  const right = verdicts.filter((verdict) => verdict === "correct" || verdict === "inherited").length;
  const verdict = right === verdicts.length ? "correct" : right > 0 ? "partial" : "incorrect";
  return { verdict, score: right / verdicts.length, fields };
}

/** A part with the values that it may be calculated from: the truth, and the learner's own. */
interface Marks {
  readonly part: Part;
  readonly carried: readonly Answer[];
  readonly right: readonly Answer[];
}

function marksOf(part: Part, { key }: Exercise, own: Answer): Marks {
  const carried = part.possible(own) ? [key, own] : [key];
  return { part, carried, right: carried.map((values) => part.solve(arithmetic, values)) };
}

/** The better of two marks: against the truth, and against the learner's own earlier values. */
function gradeField(field: Field, value: readonly Fraction[], marks: Marks): Omit<FieldGrade, "reading"> {
  const [byTruth, byOwn] = marks.right.map((answer) => matches(value, answer[field.id]));
  if (byTruth) return { verdict: "correct", diagnoses: [] };
  if (byOwn) return { verdict: "inherited", diagnoses: [] };
  return { verdict: "incorrect", diagnoses: diagnose(field, value, marks) };
}

/** The misconceptions under which this answer would have been right, the likeliest first; none if none fits. */
function diagnose(field: Field, value: readonly Fraction[], { part, carried, right }: Marks): Diagnosis[] {
  const found = new Map<string, Diagnosis>();
  for (const [at, values] of carried.entries()) {
    const called = stepsOf(part, values);
    for (const [misconception, { step, watched }] of ranked) {
      if (found.has(misconception) || !called.has(step)) continue;
      const believing = watched();
      const believed = part.solve(believing.arithmetic, values)[field.id];
      if (!believed || !matches(value, believed)) continue;
      const spoiled = { answered: dimensions(believed), correct: dimensions(right[at]?.[field.id] ?? []) };
      found.set(misconception, { misconception, told: believing.told, field: spoiled });
    }
  }
  return [...found.values()];
}

function stepsOf(part: Part, carried: Answer): ReadonlySet<StepName> {
  const { arithmetic: a, steps } = recording();
  part.solve(a, carried);
  return new Set(steps.map(({ name }) => name));
}

function matches(value: readonly Fraction[], answer: AnswerValue | undefined): boolean {
  return answer?.length === value.length && value.every((part, at) => equals(part, answer[at] ?? NaN));
}

/** The learner's readable values where they are plausible, else the true ones: what later parts are calculated from. */
function carriedValues({ key }: Exercise, read: ReadonlyMap<string, Reading<readonly Fraction[]>>): Answer {
  const own = Object.entries(key).map(([id, truth]): [string, AnswerValue] => {
    const reading = read.get(id);
    const value = reading?.status === "read" ? reading.value.map(whole) : [];
    return [id, plausible(value, truth) ? value : truth];
  });
  return Object.fromEntries(own);
}

/** A whole number as a count; anything else as NaN, which is never plausible. */
function whole({ numerator, denominator }: Fraction): Count {
  if (denominator !== 1n) return NaN;
  const small = Number(numerator);
  return Number.isSafeInteger(small) ? small : numerator;
}
