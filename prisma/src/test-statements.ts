import BetterSqlite3 from "better-sqlite3";

/** Runs something and gives the statements that reached the driver meanwhile, each once. */
export async function statementsDuring(act: () => Promise<unknown>): Promise<string[]> {
  const seen = new Set<string>();
  const { prepare } = BetterSqlite3.prototype;
  BetterSqlite3.prototype.prepare = new Proxy(prepare, {
    apply(original, database: unknown, [sql]: readonly unknown[]): unknown {
      seen.add(String(sql));
      return Reflect.apply(original, database, [sql]);
    },
  });
  try {
    await act();
  } finally {
    BetterSqlite3.prototype.prepare = prepare;
  }
  return [...seen];
}

/**
 * The steps of a statement that read a whole table or index. Of what another step has found, which Prisma calls `sub`,
 * all may be read.
 * @param path of the database's file
 */
export function scansIn(path: string, sql: string): string[] {
  const database = new BetterSqlite3(path, { readonly: true });
  try {
    const values = Array.from({ length: sql.split("?").length - 1 }, () => null);
    const steps = database.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(values);
    return steps.map(detailOf).filter((detail) => /^SCAN (?!CONSTANT ROW|\(|sub$)/u.test(detail));
  } finally {
    database.close();
  }
}

function detailOf(step: unknown): string {
  if (typeof step !== "object" || step === null || !("detail" in step)) return "";
  return typeof step.detail === "string" ? step.detail : "";
}
