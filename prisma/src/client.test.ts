import { copyFileSync, existsSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import BetterSqlite3 from "better-sqlite3";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openDatabase } from "./client.ts";
import { forgoDurability, pragmas } from "./pragmas.ts";
import { testDatabase } from "./test-database.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "stride-client-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

test("the app's connection keeps what it acknowledges, refuses orphans and waits for the file", async () => {
  const { db, close } = await testDatabase();
  expect(await pragmas(db)).toEqual({
    journalMode: "wal",
    synchronous: 2,
    foreignKeys: true,
    busyTimeout: 5000,
  });
  await close();
});

test("every connection is set up alike, also after a disconnection", async () => {
  const { db, close } = await testDatabase();
  await db.$disconnect();
  expect((await pragmas(db)).synchronous).toBe(2);
  await close();
});

test("durability is forgone only until the connection ends", async () => {
  const { db, close } = await testDatabase();
  await forgoDurability(db);
  expect((await pragmas(db)).synchronous).toBe(0);
  await db.$disconnect();
  expect((await pragmas(db)).synchronous).toBe(2);
  await close();
});

test("a missing database is refused and not made", async () => {
  const path = join(folder, "lost.db");
  await expect(openDatabase(`file:${path}`)).rejects.toThrow(
    `There is no database at ${path}: restore a backup`,
  );
  expect(existsSync(path)).toBe(false);
});

test("a file that is no database is refused", async () => {
  const path = join(folder, "letter.db");
  writeFileSync(path, "Dear pupils, ".repeat(500));
  await expect(openDatabase(`file:${path}`)).rejects.toThrow(
    `The file at ${path} can't be read as a database`,
  );
});

test("another program's database is refused and left as it was", async () => {
  const path = join(folder, "other.db");
  new BetterSqlite3(path).exec("CREATE TABLE Invoice (id)").close();
  await expect(openDatabase(`file:${path}`)).rejects.toThrow("lacks the tables Class, Membership");
  expect(new BetterSqlite3(path).pragma("journal_mode", { simple: true })).toBe("delete");
});

test("an empty file is refused", async () => {
  writeFileSync(join(folder, "empty.db"), "");
  await expect(openDatabase(`file:${folder}/empty.db`)).rejects.toThrow("lacks the tables");
});

test("a damaged database is refused", async () => {
  const { path, close } = await testDatabase();
  const damaged = join(folder, "damaged.db");
  copyFileSync(path, damaged);
  truncateSync(damaged, 8192);
  await expect(openDatabase(`file:${damaged}`)).rejects.toThrow("can't be read as a database");
  await close();
});

test("what a killed process left in the write-ahead log is there when the database is opened again", async () => {
  const { db, path, close } = await testDatabase();
  await db.verification.create({ data: { id: "v", identifier: "i", value: "x", expiresAt: new Date(0) } });
  for (const suffix of ["", "-wal"]) copyFileSync(path + suffix, join(folder, `copy.db${suffix}`));
  const reopened = await openDatabase(`file:${folder}/copy.db`);
  expect(await reopened.verification.count()).toBe(1);
  await reopened.$disconnect();
  await close();
});

test.each(["file:data/stride.db", ":memory:", "", "postgresql://localhost/stride"])(
  "the URL %j is refused with a sentence",
  async (url) => {
    await expect(openDatabase(url)).rejects.toThrow("DATABASE_URL must be an absolute file: URL");
  },
);
