import BetterSqlite3 from "better-sqlite3";
import { afterEach, beforeEach, expect, test } from "vitest";
import { testDatabase, type TestDatabase } from "./test-database.ts";

let database: TestDatabase;
beforeEach(async () => {
  database = await testDatabase();
});
afterEach(() => database.close());

const guest = (id: string) => ({ id, name: "Guest", email: `${id}@guest.invalid` });
const addGuest = (id: string) => database.db.learner.create({ data: guest(id) });
/** Prisma sends a query only when somebody waits for it. */
const asked = <T>(query: Promise<T>) => query.then((answer) => answer);
const learners = async () =>
  (await database.db.learner.findMany({ orderBy: { id: "asc" } })).map(({ id }) => id);

test("a row stored while another request's transaction is open survives its rollback", async () => {
  let acknowledged: Promise<unknown> = Promise.resolve();
  const rolledBack = database.db.$transaction(async (tx) => {
    await tx.learner.create({ data: guest("rolled-back") });
    acknowledged = asked(addGuest("acknowledged"));
    await new Promise((resolve) => setTimeout(resolve, 50));
    throw new Error("changed my mind");
  });
  await expect(rolledBack).rejects.toThrow("changed my mind");
  await acknowledged;
  expect(await learners()).toEqual(["acknowledged"]);
});

test("what a transaction wrote is not seen before it is committed", async () => {
  const { db } = database;
  const seen: Promise<number>[] = [];
  await db.$transaction(async (tx) => {
    await tx.learner.create({ data: guest("a") });
    seen.push(asked(db.learner.count()));
    await tx.learner.delete({ where: { id: "a" } });
  });
  expect(await Promise.all(seen)).toEqual([0]);
});

test("transactions asked for together run one after the other and all count", async () => {
  const { db } = database;
  const rename = () =>
    db.$transaction(async (tx) => {
      const { name } = await tx.learner.findUniqueOrThrow({ where: { id: "a" } });
      await tx.learner.update({ where: { id: "a" }, data: { name: `${name}+` } });
    });
  await addGuest("a");
  await Promise.all(Array.from({ length: 20 }, rename));
  expect((await db.learner.findUniqueOrThrow({ where: { id: "a" } })).name).toBe(`Guest${"+".repeat(20)}`);
});

test("a transaction that read before another process wrote may still write", async () => {
  const other = new BetterSqlite3(database.path, { timeout: 0 });
  await database.db.$transaction(async (tx) => {
    expect(await tx.learner.count()).toBe(0);
    expect(() => other.exec("DELETE FROM Learner")).toThrow("database is locked");
    await tx.learner.create({ data: guest("a") });
  });
  other.close();
  expect(await learners()).toEqual(["a"]);
});

test("a failed commit keeps nothing, and what comes next is on its own", async () => {
  const { db } = database;
  const orphan = db.$transaction(async (tx) => {
    await tx.$executeRawUnsafe("PRAGMA defer_foreign_keys = ON");
    await tx.session.create({ data: { id: "s", token: "t", userId: "nobody", expiresAt: new Date(0) } });
  });
  await expect(orphan).rejects.toThrow("ForeignKeyConstraintViolation");
  await addGuest("next");
  await db.$transaction((tx) => tx.learner.create({ data: guest("after") }));
  const other = new BetterSqlite3(database.path, { readonly: true });
  expect(other.prepare("SELECT id FROM Learner ORDER BY id").pluck().all()).toEqual(["after", "next"]);
  expect(other.prepare("SELECT count(*) FROM Session").pluck().get()).toBe(0);
  other.close();
});

test("a list of writes and a nested write are one fact each", async () => {
  const { db } = database;
  await expect(db.$transaction([addGuest("a"), addGuest("a")])).rejects.toMatchObject({ code: "P2002" });
  const session = { id: "s", token: "t", expiresAt: new Date(0) };
  const nested = db.learner.create({ data: { ...guest("b"), sessions: { create: [session, session] } } });
  await expect(nested).rejects.toMatchObject({ code: "P2002" });
  expect(await learners()).toEqual([]);
});
