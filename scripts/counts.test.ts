import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { one, playwrightCounts, sober, vitestCounts } from "./counts.mjs";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "stride-counts-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function report(content: object) {
  const path = join(folder, "report.json");
  writeFileSync(path, JSON.stringify(content));
  return path;
}

test("a suite that is one thing counts as one", () => {
  expect(one(0)).toEqual({ passed: 1, failed: 0 });
  expect(one(2)).toEqual({ passed: 0, failed: 1 });
});

test.each([
  { why: "all passed", exitCode: 0, counted: { passed: 3, failed: 0 }, counts: { passed: 3, failed: 0 } },
  { why: "some failed", exitCode: 1, counted: { passed: 3, failed: 2 }, counts: { passed: 3, failed: 2 } },
  {
    why: "passed but exited with an error",
    exitCode: 1,
    counted: { passed: 3, failed: 0 },
    counts: { passed: 3, failed: 1 },
  },
  {
    why: "told what failed",
    exitCode: 1,
    counted: { passed: 3, failed: 1, names: ["adds"] },
    counts: { passed: 3, failed: 1, names: ["adds"] },
  },
  { why: "crashed without a report", exitCode: 1, counted: undefined, counts: { passed: 0, failed: 1 } },
  { why: "tested nothing", exitCode: 0, counted: { passed: 0, failed: 0 }, counts: { passed: 0, failed: 1 } },
])("a run that $why counts as $counts", ({ exitCode, counted, counts }) => {
  expect(sober(exitCode, counted)).toEqual(counts);
});

test("a test file that doesn't load is a failure", () => {
  const testResults = [
    { name: "a.test.ts", status: "failed", assertionResults: [] },
    { name: "b.test.ts", status: "failed", assertionResults: [{ status: "failed", fullName: "b counts" }] },
    { name: "c.test.ts", status: "passed", assertionResults: [{ status: "passed", fullName: "c counts" }] },
  ];
  const path = report({ numPassedTests: 1, numFailedTests: 1, testResults });
  expect(vitestCounts(path)).toEqual({ passed: 1, failed: 2, names: ["a.test.ts", "b counts"] });
});

test("a flaky browser test passes, and is named", () => {
  const spec = (title: string, status: string) => ({ title, tests: [{ status }] });
  const inner = { specs: [spec("goes on", "flaky")] };
  const suites = [{ specs: [spec("answers", "expected"), spec("explains", "unexpected")], suites: [inner] }];
  const path = report({ stats: { expected: 4, unexpected: 1, flaky: 1, skipped: 1 }, suites });
  expect(playwrightCounts(path)).toEqual({ passed: 5, failed: 1, names: ["explains"], flaky: ["goes on"] });
});

test("a report that was never written counts nothing", () => {
  expect(vitestCounts(join(folder, "none.json"))).toBeUndefined();
  expect(playwrightCounts(join(folder, "none.json"))).toBeUndefined();
});
