import { expect, it } from "vitest";
import { playHistories } from "./test-histories.ts";

// Ten thousand of them: npm run verify:statistics.
it("after 500 random histories, what was counted is what is made anew from attempts and changes, and no rule was got around", async () => {
  const { done, refused, differences, broken } = await playHistories({ histories: 500, seed: "1" });
  expect(differences).toEqual([]);
  expect(broken).toEqual([]);
  // They were histories in which things happened, and the rules said no.
  for (const what of ["submit", "override", "withdraw", "regrade", "hand in", "extend"]) {
    expect([what, done[what] ?? 0]).toEqual([what, expect.toSatisfy((times: number) => times > 50)]);
  }
  expect(refused["submit"]).toBeGreaterThan(50);
}, 300_000);
