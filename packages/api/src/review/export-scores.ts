import { type Locale, locales } from "@stride/exercises";
import { z } from "zod";
import type { AccountContext } from "../context.ts";
import { type CsvCell, toCsv } from "./csv.ts";
import { rules, viewGradebook } from "./gradebook.ts";

export const exportScoresInput = z.strictObject({
  classId: z.string().max(40),
  rule: z.enum(rules),
  locale: z.enum(locales),
});

/** A file that a page saves. */
export const csvFile = z.strictObject({ name: z.string(), text: z.string() });
export type CsvFile = z.output<typeof csvFile>;

const words: Record<Locale, { learner: string; total: string; of: string; percent: string }> = {
  en: { learner: "Learner", total: "Total", of: "of", percent: "Percent" },
  ko: { learner: "학생", total: "합계", of: "만점", percent: "백분율" },
};

/**
 * The gradebook as a table: a learner a row, an assignment a column, and a second one where learners have different maxima.
 * Who hasn't begun has empty cells.
 */
export async function exportScores(
  ctx: AccountContext,
  { classId, rule, locale }: z.output<typeof exportScoresInput>,
): Promise<CsvFile> {
  const book = await viewGradebook(ctx, { classId, rule });
  const { learner, total, of, percent } = words[locale];
  const titles = book.assignments.flatMap(({ title, points }) =>
    points === undefined ? [title, `${title}: ${of}`] : [`${title} (${points})`],
  );
  const differing = new Set(book.assignments.flatMap(({ id, points }) => (points === undefined ? [id] : [])));
  const rows = book.learners.map(({ name, cells, score, points }): CsvCell[] => [
    name,
    ...cells.flatMap((cell): CsvCell[] => [
      cell.score ?? null,
      ...(differing.has(cell.assignmentId) ? [cell.counts ? cell.points : null] : []),
    ]),
    ...(points === 0 ? [null, null, null] : [score, points, (100 * score) / points]),
  ]);
  return {
    name: fileName(book.class.name, rule),
    text: toCsv([learner, ...titles, total, of, percent], rows),
  };
}

/** What every file system takes. */
export function fileName(...words: readonly string[]): string {
  const plain = words.map((word) => word.replaceAll(/[^\p{L}\p{N}]+/gu, "-").replaceAll(/^-+|-+$/gu, ""));
  return `${
    plain
      .filter((word) => word !== "")
      .join("-")
      .slice(0, 100) || "stride"
  }.csv`;
}
