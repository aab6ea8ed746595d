import { openDatabase } from "@stride/db";
import { type Difference, rebuildAll } from "./rebuild.ts";

// Makes all that is counted in a database anew, and says what differed.
const [database = ""] = process.argv.slice(2);
/** So many rows of an assignment are named; more would say no more. */
const MOST_NAMED = 20;

const tell = (line: string) => process.stdout.write(`${line}\n`);

const db = await openDatabase(database);
let assignments = 0;
let rows = 0;
await rebuildAll(db, ({ title, className }, found) => {
  assignments++;
  rows += found.length;
  if (found.length === 0) return;
  tell(`${className}, ${title}: ${found.length} rows were made anew.`);
  for (const one of found.slice(0, MOST_NAMED)) tell(`  ${lineOf(one)}`);
  if (found.length > MOST_NAMED) tell(`  and ${found.length - MOST_NAMED} more`);
});
await db.$disconnect();
tell(
  `${assignments} assignments were looked through; ${rows} rows differed${rows > 0 ? ", and are right now" : ""}.`,
);

function lineOf({ what, row, before, after }: Difference): string {
  return `${what} ${row}: ${before ?? "missing"} → ${after ?? "none"}`;
}
