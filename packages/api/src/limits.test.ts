import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Limit, limits } from "./limits.ts";
import { testStride } from "./test-stride.ts";

let test: Awaited<ReturnType<typeof testStride>>;
beforeEach(async () => {
  test = await testStride();
});
afterEach(() => test.close());

const open = () => limits(test.db, "a secret");
const fail = () => Promise.reject(new Error("wrong"));
const here = { account: "minji@example.org", address: "192.0.2.1" };

/** How many of so many tries are let through; each of them fails. */
async function letThrough(limit: Limit, tries: number, source: (at: number) => typeof here): Promise<number> {
  let count = 0;
  for (let at = 0; at < tries; at++) {
    await limit.guard(source(at), fail).catch((error: unknown) => {
      if (error instanceof Error && error.message === "wrong") count++;
    });
  }
  return count;
}

describe("wrong passwords", () => {
  it("of one account and address are 10, over a restart too", async () => {
    expect(await letThrough(open().password, 9, () => here)).toBe(9);
    expect(await letThrough(open().password, 20, () => here)).toBe(1);
    await expect(open().password.spend(here)).rejects.toThrow("slow-down");
    await open().password.spend({ ...here, address: "198.51.100.1" });
  });

  it("count for a /64 as for one address", async () => {
    const next = (at: number) => ({ ...here, address: `2001:db8:1:2::${at.toString(16)}` });
    expect(await letThrough(open().password, 20, next)).toBe(10);
  });

  it("count however the account is written", async () => {
    const account = (at: number) => (at % 2 === 0 ? "Minji@example.org" : "minji@EXAMPLE.org");
    expect(await letThrough(open().password, 12, (at) => ({ ...here, account: account(at) }))).toBe(10);
  });

  it("of one account are 50, from however many addresses", async () => {
    expect(await letThrough(open().password, 60, (at) => ({ ...here, address: `192.0.2.${at}` }))).toBe(50);
  });

  it("of a class of forty behind one address lock nobody out", async () => {
    const limit = open().password;
    const pupil = (at: number) => ({ ...here, account: `pupil${at % 40}@example.org` });
    expect(await letThrough(limit, 40 * 3, pupil)).toBe(40 * 3);
    for (let at = 0; at < 40; at++) await limit.guard(pupil(at), () => Promise.resolve());
  });

  it("of one address end at 400, whatever the accounts are", async () => {
    const stranger = (at: number) => ({ ...here, account: `${at}@example.org` });
    await letThrough(open().password, 1, stranger);
    const where = { key: { startsWith: "password-by-address:" } };
    expect(await test.db.rateLimit.updateMany({ where, data: { points: 395 } })).toEqual({ count: 1 });
    expect(await letThrough(open().password, 8, stranger)).toBe(5);
  });
});

it("forty make guests and accounts in one lesson behind one address", async () => {
  const { guest, signUp, mail } = open();
  for (let at = 0; at < 40; at++) {
    const source = { ...here, account: `pupil${at}@example.org` };
    for (let time = 0; time < 2; time++) await guest.spend(source);
    for (let time = 0; time < 2; time++) await signUp.spend(source);
    await mail.spend(source);
  }
});

it("forty who begin an exercise a minute for a lesson, and look at twice as many, are never stopped", async () => {
  const { start, preview } = open();
  const pupil = (at: number) => ({ ...here, account: `pupil${at % 40}` });
  for (let at = 0; at < 40; at++) {
    await start.spend(pupil(at));
    await preview.spend(pupil(at));
  }
  // As after fifty minutes.
  const spent = (name: string, points: number) =>
    test.db.rateLimit.updateMany({ where: { key: { startsWith: name } }, data: { points } });
  await spent("start-by-account", 50);
  await spent("start-by-address", 2000);
  await spent("preview-by-address", 4000);
  for (let at = 0; at < 40; at++) {
    await start.spend(pupil(at));
    await preview.spend(pupil(at));
  }
});

it("keeps no name and no address that can be read", async () => {
  await open().mail.spend(here);
  const rows = JSON.stringify(await test.db.rateLimit.findMany());
  expect(rows).toMatch(/mail-by-account:/u);
  expect(rows).not.toMatch(/minji|192\.0/u);
});

it("begins anew once the time is over", async () => {
  expect(await letThrough(open().password, 11, () => here)).toBe(10);
  await test.db.rateLimit.updateMany({ data: { expire: new Date(0) } });
  expect(await letThrough(open().password, 11, () => here)).toBe(10);
});
