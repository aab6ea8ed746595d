import { type Arithmetic, arithmetic } from "@stride/cnn";
import { type Answer, type AnswerValue, countOf, isAnswerable, matches, sameValue } from "./answer.ts";
import { type Fraction, readAnswer, type Reading, type Structure, type Unreadable } from "./answers/index.ts";
import { readBy } from "./carried-in.ts";
import type { Part } from "./define-exercise.ts";
import { type Diagnosis, diagnose, type GivenAnswer, isRightUnder, type Run, runOf } from "./diagnose.ts";
import type { Exercise } from "./exercise.ts";
import type { Field } from "./field.ts";
import { likeliestFirst } from "./likeliest.ts";
import type { Text } from "./locale.ts";
import { plausible } from "./plausible.ts";
import { once } from "./remembered.ts";

export const fieldVerdicts = [
  "correct",
  "inherited",
  "layout",
  "convention",
  "incorrect",
  "unreadable",
  "blank",
] as const;
export const verdicts = ["correct", "partial", "incorrect", "unreadable"] as const;

export type FieldVerdict = (typeof fieldVerdicts)[number];
export type Verdict = (typeof verdicts)[number];

export interface FieldGrade {
  readonly verdict: FieldVerdict;
  /**
   * How the verdict came about, whatever the numbers: `correct`, `inherited`, `layout`, `convention`, `blank`,
   * `unmarked` (beside a field that can't be read), `unreadable/too-long`, `misconception/rounds-up`,
   * `pair/rounds-up+swaps-axes`, `structure` (a line of the right value, built otherwise), `operand` (a line built rightly, of
   * a wrong value), `unexplained`.
   */
  readonly branch: string;
  /** The answer as it was read. */
  readonly reading?: string;
  readonly unreadable?: { readonly reason: Unreadable; readonly piece: string };
  /** Under which convention it would be right. */
  readonly convention?: Text;
  /** Why it can't be right, where no slip explains it. */
  readonly objection?: Text;
  readonly diagnoses: readonly Diagnosis[];
}

export interface Grade {
  readonly verdict: Verdict;
  /** The fields' mean: 1 where it is right, by the truth or by the learner's own earlier values; ½ for another layout or convention. */
  readonly score: number;
  readonly fields: Readonly<Record<string, FieldGrade>>;
}

/** What a learner typed, by field. */
export type Typed = Readonly<Record<string, string>>;

type Read = Reading<readonly Fraction[]>;
type Readings = ReadonlyMap<string, Read>;

/** Grades typed texts. An unreadable field makes the whole unreadable, which costs nothing; a blank one is wrong. */
export function grade(exercise: Exercise, typed: Typed): Grade {
  const read = new Map<string, Read>();
  let isReadable = true;
  for (const { fields } of exercise.parts) {
    for (const field of fields) {
      const reading = readAnswer(field, typed[field.id] ?? "");
      read.set(field.id, reading);
      isReadable &&= reading.status !== "unreadable";
    }
  }
  if (!isReadable) return unmarked(read);
  const fields: Record<string, FieldGrade> = {};
  const before = carriedInto(exercise, read, fields);
  let credit = 0;
  for (const part of exercise.parts) {
    const runs = once(() => runsOf(part, exercise, before(part), read));
    for (const field of part.fields) {
      const reading = read.get(field.id);
      const mark = reading?.status === "read" ? gradeField(field, reading, { part, exercise, runs }) : blank;
      fields[field.id] = mark;
      credit += credits[mark.verdict];
    }
  }
  const score = credit / read.size;
  return { verdict: verdictOf(score), score, fields: explainedTogether(fields) };
}

/** Of several slips that would explain a field, the one that explains the most fields is told first. */
function explainedTogether(fields: Grade["fields"]): Grade["fields"] {
  const all = Object.values(fields).map(({ diagnoses }) => diagnoses);
  if (all.filter(({ length }) => length > 0).length < 2 || all.every(({ length }) => length < 2))
    return fields;
  const inOrder = likeliestFirst(all);
  return Object.fromEntries(
    Object.entries(fields).map(([id, field]) => {
      const [likeliest, ...others] = inOrder(field.diagnoses);
      return [
        id,
        likeliest ? { ...field, branch: branchOfSlip(likeliest), diagnoses: [likeliest, ...others] } : field,
      ];
    }),
  );
}

const none: readonly Diagnosis[] = [];

const blank: FieldGrade = { verdict: "blank", branch: "blank", diagnoses: none };

/**
 * An answer of which something can't be read isn't marked at all, not even silently: else every slip of a finger
 * would be a free try at the other boxes.
 */
function unmarked(read: Readings): Grade {
  const fields = [...read].map(([id, reading]): [string, FieldGrade] => {
    if (reading.status === "blank") return [id, blank];
    if (reading.status === "read") {
      return [id, { verdict: "blank", branch: "unmarked", diagnoses: [], reading: reading.echo }];
    }
    const { reason, piece } = reading;
    return [
      id,
      {
        verdict: "unreadable",
        branch: `unreadable/${reason}`,
        unreadable: { reason, piece },
        diagnoses: none,
      },
    ];
  });
  return { verdict: "unreadable", score: 0, fields: Object.fromEntries(fields) };
}

const credits: Readonly<Record<FieldVerdict, number>> = {
  correct: 1,
  inherited: 1,
  layout: 0.5,
  convention: 0.5,
  incorrect: 0,
  unreadable: 0,
  blank: 0,
};

function verdictOf(score: number): Verdict {
  return score === 1 ? "correct" : score > 0 ? "partial" : "incorrect";
}

/** A part as it is marked: calculated from the truth, and from the learner's own values; not before an answer isn't the key's. */
interface Marks {
  readonly part: Part;
  readonly exercise: Exercise;
  readonly runs: () => readonly [Run, ...Run[]];
}

function runsOf(part: Part, { key }: Exercise, own: Answer, read: Readings): [Run, ...Run[]] {
  const values = once(() => valuesOf(part, read));
  const byTruth = runOf(part, key, values, key);
  const isOther = own !== key && [...readBy(part, key)].some((id) => own[id] !== key[id]);
  return isOther && part.possible(own) ? [byTruth, runOf(part, own, values)] : [byTruth];
}

function valuesOf({ fields }: Part, read: Readings): Answer {
  const values = fields.flatMap((field): [string, AnswerValue][] => {
    const value = countsOf(read.get(field.id));
    return isAnswerable(field, value) ? [[field.id, value]] : [];
  });
  return Object.fromEntries(values);
}

/** A read answer as a value; an empty one if nothing was read. */
function countsOf(reading: Read | undefined): AnswerValue {
  return reading?.status === "read" ? reading.value.map(countOf) : [];
}

type ReadAnswer = Extract<Read, { status: "read" }>;
type Mark = Omit<FieldGrade, "reading">;

/** The better of two marks: against the truth, and against the learner's own earlier values. */
function gradeField(field: Field, reading: ReadAnswer, marks: Marks): FieldGrade {
  const { echo, value, structure } = reading;
  const right = rightIn({ field, value }, marks);
  if (!right) return { reading: echo, ...markOfWrong(field, reading, marks) };
  return isBuiltRight(field, structure)
    ? { reading: echo, verdict: right, branch: right, diagnoses: none }
    : { reading: echo, verdict: "incorrect", branch: "structure", diagnoses: none };
}

/** By what an answer is right, if it is: by the truth, or by the learner's own earlier values. */
function rightIn(answer: GivenAnswer, marks: Marks): "correct" | "inherited" | undefined {
  if (isKey(answer, marks)) return "correct";
  const [byTruth, byOwn] = marks.runs();
  if (isRightUnder(arithmetic, answer, byTruth)) return "correct";
  const isInherited = (byOwn && isRightUnder(arithmetic, answer, byOwn)) || followsIn(answer, byTruth);
  return isInherited ? "inherited" : undefined;
}

function followsIn({ field, value }: GivenAnswer, { part, values }: Run): boolean {
  return part.follows !== undefined && matches(field, value, part.follows(field.id, values()));
}

/** Where only the key is right, nothing has to be calculated to find an answer so. */
function isKey({ field, value }: GivenAnswer, { part, exercise }: Marks): boolean {
  return !part.accepts && matches(field, value, exercise.key[field.id]);
}

function markOfWrong(field: Field, { value, structure }: ReadAnswer, marks: Marks): Mark {
  const diagnoses = diagnose({ field, value }, marks.runs());
  const isTargeted = diagnoses.some(({ misconception }) =>
    marks.exercise.targets.some((target) => target === misconception),
  );
  const otherwise = isTargeted ? undefined : underAnother(field, value, marks.runs());
  if (otherwise) return otherwise;
  const [{ part, values }] = marks.runs();
  const objection = diagnoses.length === 0 ? part.objection?.({ id: field.id, values: values() }) : undefined;
  const branch = branchOf(field, structure, diagnoses);
  return { verdict: "incorrect", branch, ...(objection && { objection }), diagnoses };
}

/** Whether a line has the structure of one of those that are right; anything else has none. */
function isBuiltRight(field: Field, structure: Structure | undefined): boolean {
  if (field.type !== "working") return true;
  return structuresOf(field).some(({ exact }) => exact === structure?.exact);
}

function structuresOf(field: Field): Structure[] {
  if (field.type !== "working") return [];
  return field.lines
    .map((line) => readAnswer(field, line))
    .flatMap((reading) => (reading.status === "read" && reading.structure ? [reading.structure] : []));
}

function branchOf(field: Field, structure: Structure | undefined, [likeliest]: readonly Diagnosis[]): string {
  if (likeliest) return branchOfSlip(likeliest);
  return structuresOf(field).some(({ outline }) => outline === structure?.outline)
    ? "operand"
    : "unexplained";
}

function branchOfSlip({ misconception }: Diagnosis): string {
  return `${misconception.includes("+") ? "pair" : "misconception"}/${misconception}`;
}

/** Right numbers in the other layout, or under a convention that the question doesn't have. */
function underAnother(field: Field, value: readonly Fraction[], runs: readonly Run[]): Mark | undefined {
  if (runs.some((run) => matches(field, value, run.value(field.id, otherLayout)))) {
    return { verdict: "layout", branch: "layout", diagnoses: none };
  }
  for (const { part, carried } of runs) {
    const other = part.otherwise?.(carried).find(({ answer }) => matches(field, value, answer[field.id]));
    if (other) {
      return { verdict: "convention", branch: "convention", convention: other.convention, diagnoses: none };
    }
  }
  return undefined;
}

/** The true arithmetic, but that axes are written in the order that wasn't asked for. */
const otherLayout: Arithmetic = {
  ...arithmetic,
  axes: (input) =>
    arithmetic.axes({
      ...input,
      layout: input.layout === "channels-first" ? "channels-last" : "channels-first",
    }),
};

/**
 * From what each part may be calculated, asked part after part: the learner's own values of those before it where they are
 * not the true ones but plausible, else the true ones. The key itself if there are no such values. A count may be far from the
 * true one where it is known how it came about, as without the input channels: added up, it makes nothing easier.
 */
function carriedInto(
  { key, parts }: Exercise,
  read: Readings,
  marked: Grade["fields"],
): (part: Part) => Answer {
  let [own, known] = [key, 0];
  return (part) => {
    const until = parts.indexOf(part);
    const others = parts.slice(known, until).flatMap(({ fields }) => fields.flatMap(otherValue));
    known = until;
    if (others.length > 0) own = { ...own, ...Object.fromEntries(others) };
    return own;
  };

  function otherValue(field: Field): [string, AnswerValue][] {
    const value = countsOf(read.get(field.id));
    const truth = key[field.id] ?? [];
    const isOther = !sameValue(value, truth) && isAnswerable(field, value);
    return isOther && (plausible(value, truth) || (field.type === "number" && isExplained(marked[field.id])))
      ? [[field.id, value]]
      : [];
  }
}

/** Whether a count is right by the learner's own earlier values, or of one slip. */
function isExplained(mark: FieldGrade | undefined): boolean {
  if (!mark) return false;
  return mark.verdict === "inherited" || mark.branch.startsWith("misconception/");
}
