import { afterAll, beforeAll, expect, it } from "vitest";
import { z } from "zod";
import { rehearse, type Rehearsal } from "./rehearsal.ts";
import { dataOf, refusalOf, type TestStride, testStride } from "./test-stride.ts";

const clock = { now: new Date("2026-03-02T00:00:00Z") };
const [teacher, learner] = [
  { id: "a-teacher", name: "Ms Han", email: "han@demo.example", role: "teacher" },
  { id: "a-learner", name: "Jiho", email: "jiho@demo.example", role: "learner" },
] as const;
const password = "a password for all";

let test: TestStride;
let rehearsal: Rehearsal;
beforeAll(async () => {
  test = await testStride();
  rehearsal = await rehearse({ database: test.db, now: () => clock.now });
  await rehearsal.addPeople([teacher, learner], password);
});
afterAll(() => test.close());

it("whoever rehearses signs in with the password that all of them have", async () => {
  const signIn = (email: string, tried: string) =>
    test.browser().mutate("accounts.signIn", { email, password: tried });
  expect((await signIn(teacher.email, password)).status).toBe(200);
  expect(refusalOf(await signIn(learner.email, "another one")).message).toBe("wrong-email-or-password");
  const browser = test.browser();
  await browser.mutate("accounts.signIn", { email: learner.email, password });
  const account = dataOf(
    await browser.query("accounts.mine", undefined),
    z.looseObject({ name: z.string() }),
  );
  expect(account.name).toBe("Jiho");
});

it("what is done has the time that was set, and the rules are those of everybody", async () => {
  const teaching = rehearsal.callerOf(teacher, 0);
  clock.now = new Date("2026-03-03T09:00:00Z");
  const { id } = await teaching.classes.create({ name: "3-2", timeZone: "Asia/Seoul" });
  const made = await test.db.class.findUniqueOrThrow({ where: { id } });
  expect(made.createdAt).toEqual(clock.now);
  await expect(rehearsal.callerOf(learner, 1).classes.view({ classId: id })).rejects.toThrow("not-found");
});
