import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generate } from "../generate.mjs";
import { install } from "../install.mjs";
import { seconds } from "../step.mjs";
import { finish } from "../stop.mjs";
import { suites } from "../suites.mjs";

const folder = mkdtempSync(join(tmpdir(), "stride-test-"));
try {
  await finish(async () => {
    await install();
    await generate();
    const results = [];
    for (const suite of suites(folder)) results.push(await timed(suite));
    return report(results);
  });
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** A suite that can't even start is one failure; the others still run. @param {import("../suites.mjs").Suite} suite */
async function timed({ name, run }) {
  console.log(`\n── ${name} ──`);
  const started = performance.now();
  const counts = await run().catch((error) => {
    console.error(error instanceof Error ? error.message : error);
    return { passed: 0, failed: 1, names: [] };
  });
  return { name, names: [], flaky: [], ...counts, time: seconds(started) };
}

/** @param {Awaited<ReturnType<typeof timed>>[]} results */
function report(results) {
  console.log("");
  for (const { name, passed, failed, time } of results) {
    console.log(
      `${name.padEnd(10)}${time.padStart(9)}${`${passed} passed`.padStart(14)}${`${failed} failed`.padStart(12)}`,
    );
  }
  // What failed scrolled by long ago: it is named once more.
  for (const { name, names } of results) for (const test of names) console.log(`failed in ${name}: ${test}`);
  for (const { name, flaky } of results)
    for (const test of flaky) console.log(`passed in ${name} only when tried again: ${test}`);
  const sum = (/** @type {"passed" | "failed"} */ key) =>
    results.reduce((total, result) => total + result[key], 0);
  console.log(`\n${sum("passed")} passed, ${sum("failed")} failed`);
  return sum("failed") === 0 ? 0 : 1;
}
