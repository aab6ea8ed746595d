import type { ClassMap } from "@stride/api";

/** So many mistakes have a column; on a phone more can't be told apart. */
const MOST_COLUMNS = 8;

/** The mistakes that have a column, the cells of the rarer ones, and how many of these each skill has. */
export function heatColumns({ misconceptions, cells }: Pick<ClassMap, "misconceptions" | "cells">) {
  const columns = misconceptions.slice(0, MOST_COLUMNS);
  const rarer = cells.filter(({ misconception }) => !columns.some(({ id }) => id === misconception));
  const rarerBySkill = new Map<string, number>();
  for (const { skill, count } of rarer) rarerBySkill.set(skill, (rarerBySkill.get(skill) ?? 0) + count);
  return { columns, rarer, rarerBySkill };
}

/** From how many wrong answers on a cell has each colour. */
const bounds = [1, 4, 8, 13, 19] as const;

/** From 0, none, to 5. */
export function heatOf(count: number): number {
  return bounds.filter((bound) => count >= bound).length;
}

/** What each colour stands for: `0`, `1–3` … `19+`. */
export const heatScale: readonly string[] = [
  "0",
  ...bounds.map((bound, at) => {
    const next = bounds[at + 1];
    return next === undefined ? `${bound}+` : `${bound}–${next - 1}`;
  }),
];
