import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { load } from "../load.mjs";

test("what was compiled when the bundle was made is what a start takes", () => {
  const place = join(import.meta.dirname, "../generated");
  const bundle = readdirSync(place).find((name) => name.endsWith(".cjs")) ?? "";
  expect(load(join(place, bundle)).script.cachedDataRejected).toBe(false);
});
