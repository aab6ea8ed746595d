import { DriverAdapterError } from "@prisma/driver-adapter-utils";
import BetterSqlite3 from "better-sqlite3";
import { afterEach, beforeEach, expect, test } from "vitest";
import { isBusy, isDiskFull, isUniqueViolation } from "./errors.ts";
import { testDatabase, type TestDatabase } from "./test-database.ts";

let database: TestDatabase;
beforeEach(async () => {
  database = await testDatabase();
});
afterEach(() => database.close());

const guest = (id: string) => ({ id, name: "Guest", email: `${id}@guest.invalid`, isAnonymous: true });
const addGuest = (id: string) => database.db.learner.create({ data: guest(id) });
const failure = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: unknown) => error,
  );
const recognised = (error: unknown) => ({
  unique: isUniqueViolation(error),
  busy: isBusy(error),
  full: isDiskFull(error),
});

test("a second row with the same key is a unique violation", async () => {
  await addGuest("a");
  expect(recognised(await failure(addGuest("a")))).toEqual({ unique: true, busy: false, full: false });
});

test("a second row with the same key is a unique violation in a transaction too", async () => {
  await addGuest("a");
  const error = await failure(database.db.$transaction((tx) => tx.learner.create({ data: guest("a") })));
  expect(recognised(error)).toEqual({ unique: true, busy: false, full: false });
});

test("a row whose owner doesn't exist is refused, and is none of the three", async () => {
  const error = await failure(
    database.db.session.create({ data: { id: "s", token: "t", userId: "nobody", expiresAt: new Date(0) } }),
  );
  expect(error).toMatchObject({ code: "P2003" });
  expect(recognised(error)).toEqual({ unique: false, busy: false, full: false });
});

test("a statement and a transaction are busy when another process writes, and succeed once it is done", async () => {
  await database.db.$queryRawUnsafe("PRAGMA busy_timeout = 20");
  const other = new BetterSqlite3(database.path);
  other.exec("BEGIN IMMEDIATE");
  const statement = await failure(addGuest("a"));
  const transaction = await failure(database.db.$transaction((tx) => tx.learner.count()));
  other.exec("ROLLBACK");
  other.close();
  expect(recognised(statement)).toEqual({ unique: false, busy: true, full: false });
  expect(recognised(transaction)).toEqual({ unique: false, busy: true, full: false });
  await database.db.$transaction((tx) => tx.learner.create({ data: guest("a") }));
  expect(await database.db.learner.count()).toBe(1);
});

test("a transaction is busy when its turn doesn't come", async () => {
  const { db } = database;
  let finish = () => {};
  const first = db.$transaction(() => new Promise<void>((resolve) => (finish = resolve)));
  const second = await failure(db.$transaction((tx) => tx.learner.count(), { maxWait: 50 }));
  finish();
  await first;
  expect(recognised(second)).toEqual({ unique: false, busy: true, full: false });
  expect(await db.learner.count()).toBe(0);
});

test("a disk without room is told from other failures, stores nothing, and is left behind when there is room", async () => {
  const { db } = database;
  const [size] = await db.$queryRawUnsafe<{ page_count: bigint }[]>("PRAGMA page_count");
  await db.$queryRawUnsafe(`PRAGMA max_page_count = ${size?.page_count}`);
  const big = { ...guest("big"), name: "x".repeat(100_000) };
  const statement = await failure(db.learner.create({ data: big }));
  const transaction = await failure(db.$transaction((tx) => tx.learner.create({ data: big })));
  expect(recognised(statement)).toEqual({ unique: false, busy: false, full: true });
  expect(recognised(transaction)).toEqual({ unique: false, busy: false, full: true });
  expect(await db.learner.count()).toBe(0);
  await db.$queryRawUnsafe("PRAGMA max_page_count = 1000000");
  await db.learner.create({ data: big });
});

// Seen on a full disk: an error of the COMMIT itself reaches the caller as the driver made it.
test("the driver's bare error is recognised too", () => {
  const bare = (originalCode: string) =>
    new DriverAdapterError({ kind: "sqlite", extendedCode: 1, message: "", originalCode });
  expect(recognised(bare("SQLITE_FULL"))).toEqual({ unique: false, busy: false, full: true });
  expect(recognised(bare("SQLITE_BUSY"))).toEqual({ unique: false, busy: true, full: false });
});

test.each([new Error("SQLITE_FULL"), undefined, "SQLITE_BUSY", { code: "P2002" }])(
  "%j is no error of the database",
  (error) => {
    expect(recognised(error)).toEqual({ unique: false, busy: false, full: false });
  },
);
