import { createHash } from "node:crypto";
import { z } from "zod";
import { LONGEST_NAME } from "./fields.ts";
import type { FileRow } from "./roster-file.ts";

export const LONGEST_NUMBER = 20;

/** What becomes of a row: only `new` ones become entries. */
export const plannedRow = z.strictObject({
  row: z.int(),
  name: z.string(),
  number: z.string(),
  outcome: z.enum(["new", "there", "duplicate", "no-name", "too-long", "broken"]),
});
export type PlannedRow = z.output<typeof plannedRow>;

interface Listed {
  readonly name: string;
  readonly number: string | null;
}

/** What an import would do, row by row. Somebody is known again by name and number together. */
export function planRoster(rows: readonly FileRow[], there: readonly Listed[]): PlannedRow[] {
  const known = new Set(there.map(({ name, number }) => keyOf(name, number ?? "")));
  const seen = new Set<string>();
  return rows.map(({ row, name, number, broken }) => {
    const key = keyOf(name, number);
    const outcome = broken ? "broken" : (problemOf(name, number) ?? placeOf(key, known, seen));
    if (outcome === "new") seen.add(key);
    return { row, name: name.slice(0, LONGEST_NAME), number: number.slice(0, LONGEST_NUMBER), outcome };
  });
}

/** Stands for a plan: another one comes out for whatever differs in it. */
export const digestOf = (plan: readonly PlannedRow[]): string =>
  createHash("sha256").update(JSON.stringify(plan)).digest("base64url");

const keyOf = (name: string, number: string) => JSON.stringify([name, number]);

function problemOf(name: string, number: string): "no-name" | "too-long" | undefined {
  if (name === "") return "no-name";
  return name.length > LONGEST_NAME || number.length > LONGEST_NUMBER ? "too-long" : undefined;
}

function placeOf(key: string, known: ReadonlySet<string>, seen: ReadonlySet<string>) {
  if (known.has(key)) return "there";
  return seen.has(key) ? "duplicate" : "new";
}
