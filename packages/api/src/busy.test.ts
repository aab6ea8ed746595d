import { createRequire } from "node:module";
import { Worker } from "node:worker_threads";
import { afterAll, beforeAll, expect, it } from "vitest";
import { refusalOf, start, submit, testStride } from "./test-stride.ts";

let test: Awaited<ReturnType<typeof testStride>>;
beforeAll(async () => {
  test = await testStride();
});
afterAll(() => test.close());

// A thread of its own: SQLite waits for the lock without letting go of the one that waits.
const holder = `
  const { parentPort, workerData } = require("node:worker_threads");
  const Database = require(workerData.driver);
  const file = new Database(workerData.path);
  file.exec("BEGIN IMMEDIATE");
  parentPort.postMessage("held");
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, workerData.milliseconds);
  file.exec("ROLLBACK");
  file.close();
`;

/** Holds the database's write lock from another connection; resolves once it is held. */
async function hold(milliseconds: number): Promise<{ released: Promise<unknown> }> {
  const driver = createRequire(import.meta.url).resolve("better-sqlite3");
  const worker = new Worker(holder, { eval: true, workerData: { driver, path: test.path, milliseconds } });
  const released = new Promise((resolve) => worker.once("exit", resolve));
  await new Promise((resolve, reject) => worker.once("message", resolve).once("error", reject));
  return { released };
}

/** Longer than the server waits. Its five seconds are cut short here, after the case that rests on them. */
async function holdTooLong() {
  await test.db.$queryRawUnsafe("PRAGMA busy_timeout = 100");
  return hold(1000);
}

it("waits for another program that writes, and then stores the answer", async () => {
  const browser = test.browser();
  const id = await start(browser);
  const { released } = await hold(1000);
  const reply = await submit(browser, id, { shape: "37x37x20" });
  await released;
  expect(reply.status).toBe(200);
  expect(await test.db.attempt.count({ where: { exerciseId: id } })).toBe(1);
});

it("says that it is busy when that takes too long, stores nothing, and takes the same answer later", async () => {
  const browser = test.browser();
  const id = await start(browser);
  const attemptId = crypto.randomUUID();
  const { released } = await holdTooLong();
  const reply = await submit(browser, id, { shape: "37x37x20" }, attemptId);
  await released;
  expect(refusalOf(reply)).toEqual({ status: 503, message: "busy" });
  expect(reply.headers.get("retry-after")).toBe("5");
  expect(await test.db.attempt.count({ where: { exerciseId: id } })).toBe(0);
  expect((await submit(browser, id, { shape: "37x37x20" }, attemptId)).status).toBe(200);
});

it("says that it is busy to a newcomer whom it can't store", async () => {
  const learners = await test.db.learner.count();
  const { released } = await holdTooLong();
  const browser = test.browser();
  const reply = await browser.mutate("practice.start", { kind: "output-shape", difficulty: 1 });
  await released;
  expect(refusalOf(reply)).toEqual({ status: 503, message: "busy" });
  expect(reply.headers.get("retry-after")).toBe("5");
  expect(await test.db.learner.count()).toBe(learners);
  await start(browser);
});

it("lets a learner in whose session it can't prolong just now", async () => {
  const browser = test.browser();
  const id = await start(browser);
  const soon = new Date(Date.now() + 24 * 60 * 60 * 1000);
  await test.db.session.updateMany({ data: { expiresAt: soon } });
  const { released } = await holdTooLong();
  const reply = await browser.query("practice.exercise", { id, locale: "en" });
  await released;
  expect(reply.status).toBe(200);
  expect(test.reported).toEqual([]);
});
