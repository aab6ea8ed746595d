import type { Attempt } from "@stride/db";
import { type Exercise, type FieldVerdict, type Locale, locales, restore } from "@stride/exercises";
import { z } from "zod";
import type { AccountContext } from "../context.ts";
import { storedGrade } from "../exercise/attempt-view.ts";
import { typedAnswer } from "../exercise/typed-answer.ts";
import { writtenAnswers } from "../exercise/written-answers.ts";
import { attemptsOf } from "./attempts-of.ts";
import { classNames } from "./class-names.ts";
import { type CsvCell, toCsv } from "./csv.ts";
import { type CsvFile, fileName } from "./export-scores.ts";
import { taughtAssignment } from "./taught.ts";
import { kindTitle, misconceptionName, skillTitle } from "./words.ts";

export const exportAnswersInput = z.strictObject({
  assignmentId: z.string().max(40),
  locale: z.enum(locales),
});

const header: Record<Locale, readonly string[]> = {
  en: [
    ...[
      "Learner",
      "Number",
      "Exercise",
      "Skill",
      "Difficulty",
      "Points",
      "Score (0 to 1)",
      "Automatic score (0 to 1)",
      "Overridden",
    ],
    ...[
      "Try",
      "Answered at (UTC)",
      "Seconds",
      "Hints",
      "Late",
      "Credit (0 to 1)",
      "Score of the try (0 to 1)",
    ],
    ...["Box", "Typed", "Read as", "Value", "Key", "Verdict", "Misconceptions"],
  ],
  ko: [
    ...["학생", "번호", "문제", "기능", "난이도", "배점", "점수(0~1)", "자동 점수(0~1)", "점수 수정됨"],
    ...["시도", "답한 시각(UTC)", "초", "힌트", "지각", "인정 비율(0~1)", "시도 점수(0~1)"],
    ...["칸", "입력", "읽은 값", "수", "정답", "판정", "오개념"],
  ],
};

/** As the page of an answer says them. */
const verdicts: Record<Locale, Record<FieldVerdict, string>> = {
  en: {
    ...{ correct: "right", inherited: "right from own values", incorrect: "wrong" },
    ...{ layout: "other order of axes", convention: "other convention" },
    ...{ unreadable: "not readable", blank: "empty" },
  },
  ko: {
    ...{ correct: "맞음", inherited: "앞의 자기 값으로는 맞음", incorrect: "틀림" },
    ...{ layout: "축의 순서가 다름", convention: "다른 약속" },
    ...{ unreadable: "읽을 수 없음", blank: "빈칸" },
  },
};

/** Every answer of an assignment: a box of a try a row, in the order of names, exercises and tries. */
export async function exportAnswers(
  { db, learnerId }: AccountContext,
  { assignmentId, locale }: z.output<typeof exportAnswersInput>,
): Promise<CsvFile> {
  const assignment = await taughtAssignment(db, learnerId, assignmentId);
  const names = await classNames(db, assignment.classId);
  const items = await db.workItem.findMany({
    where: { assignmentId },
    include: { exercise: true },
  });
  const attempts = await attemptsOf(
    db,
    items.map(({ exerciseId }) => exerciseId),
  );
  const rows = items
    .map((item) => ({ item, name: names.get(item.learnerId) ?? "" }))
    .toSorted((a, b) => a.name.localeCompare(b.name, "en", { numeric: true }) || order(a.item, b.item))
    .flatMap(({ item, name }) => rowsOf(item, attempts.get(item.exerciseId) ?? [], { name, locale }));
  return {
    name: fileName(assignment.class.name, assignment.title),
    text: toCsv(header[locale], rows),
  };
}

interface Ordered {
  readonly learnerId: string;
  readonly position: number;
}

const order = (a: Ordered, b: Ordered) => a.learnerId.localeCompare(b.learnerId) || a.position - b.position;

interface Item extends Ordered {
  readonly kind: string;
  readonly skill: string;
  readonly difficulty: number;
  readonly points: number;
  readonly score: number | null;
  readonly automaticScore: number | null;
  readonly overridden: boolean;
  readonly exercise: { readonly given: unknown; readonly key: unknown };
}

function rowsOf(
  item: Item,
  attempts: readonly Attempt[],
  { name, locale }: { name: string; locale: Locale },
): CsvCell[][] {
  const { position, kind, skill, difficulty, points, score, automaticScore, overridden, exercise } = item;
  const posed = restore(kind, exercise.given);
  const labels = labelsOf(posed, locale);
  const stored = texts.parse(exercise.key);
  const key = posed ? writtenAnswers(posed, stored) : stored;
  const about = [name, position, kindTitle(kind, locale), skillTitle(skill, locale), difficulty, points];
  const scored = [score, automaticScore, Number(overridden)];
  return attempts.flatMap((attempt) =>
    boxesOf(attempt, { labels, key, locale }).map((box) => [...about, ...scored, ...tryOf(attempt), ...box]),
  );
}

const texts = z.record(z.string(), z.string());

/** How the boxes are called. Each layer of a network has an output shape, so the layer's own label stands before it. */
function labelsOf(exercise: Exercise | undefined, locale: Locale): ReadonlyMap<string, string> {
  const parts = exercise?.parts ?? [];
  return new Map(
    parts.flatMap((part) =>
      part.fields.map(({ id, label }): [string, string] => [
        id,
        parts.length > 1 ? `${part.label[locale]}: ${label[locale]}` : label[locale],
      ]),
    ),
  );
}

function tryOf({ number, createdAt, elapsed, hintsUsed, late, credit, score }: Attempt): CsvCell[] {
  return [number, createdAt.toISOString(), elapsed / 1000, hintsUsed, Number(late), credit, score];
}

interface Words {
  readonly labels: ReadonlyMap<string, string>;
  readonly key: Readonly<Record<string, string>>;
  readonly locale: Locale;
}

function boxesOf({ answer, reading, grade }: Attempt, { labels, key, locale }: Words): CsvCell[][] {
  const [typed, read] = [typedAnswer.parse(answer), texts.parse(reading)];
  return Object.entries(storedGrade.parse(grade).fields).map(([field, { verdict, diagnoses }]) => [
    labels.get(field) ?? field,
    typed[field] ?? "",
    read[field] ?? "",
    numberOf(read[field] ?? ""),
    key[field] ?? "",
    verdicts[locale][verdict],
    diagnoses.map((id) => misconceptionName(id, locale)).join(", "),
  ]);
}

/** What was read as one number, or came to one, stays a number for a spreadsheet to count with; also below zero. */
function numberOf(reading: string): number | null {
  const [value = ""] = reading.split("=").slice(-1);
  const plain = value
    .trim()
    .replaceAll(/(?<=\d),(?=\d{3})/gu, "")
    .replace("−", "-");
  return /^-?\d{1,15}(?:\.\d+)?$/u.test(plain) ? Number(plain) : null;
}
