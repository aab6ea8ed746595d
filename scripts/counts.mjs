import { existsSync, readFileSync } from "node:fs";

/**
 * How many passed and failed, and the names of those that failed where the runner told them.
 * @typedef {{ passed: number, failed: number, names?: readonly string[], flaky?: readonly string[] }} Counts
 */

/**
 * A suite that is one thing: it passes or it fails.
 * @param {number} exitCode
 * @returns {Counts}
 */
export const one = (exitCode) => (exitCode === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

/**
 * What a runner counted, never better than its exit code: a run that crashed, or tested nothing, has failed.
 * @param {number} exitCode
 * @param {Counts | undefined} counted
 * @returns {Counts}
 */
export function sober(exitCode, counted) {
  const { passed, failed, names, flaky } = counted ?? { passed: 0, failed: 0 };
  const nothing = passed + failed === 0;
  return {
    passed,
    failed: failed === 0 && (exitCode !== 0 || nothing) ? 1 : failed,
    ...(names && { names }),
    ...(flaky && { flaky }),
  };
}

/** @param {string} file vitest's JSON report @returns {Counts | undefined} */
export function vitestCounts(file) {
  const report = read(file);
  if (!report) return undefined;
  // A file that doesn't even load has no failed test in it, but has failed.
  const unloaded = report.testResults.filter(
    (/** @type {any} */ { status, assertionResults }) => status === "failed" && assertionResults.length === 0,
  );
  const failed = report.testResults.flatMap((/** @type {any} */ { assertionResults }) =>
    assertionResults.filter((/** @type {any} */ { status }) => status === "failed"),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded.length,
    names: [
      ...unloaded.map((/** @type {any} */ { name }) => name),
      ...failed.map((/** @type {any} */ { fullName }) => fullName),
    ],
  };
}

/** @param {string} file Playwright's JSON report @returns {Counts | undefined} */
export function playwrightCounts(file) {
  const report = read(file);
  if (!report) return undefined;
  return {
    passed: report.stats.expected + report.stats.flaky,
    failed: report.stats.unexpected,
    names: report.suites.flatMap(titlesOf("unexpected")),
    // They passed when they were tried again: named, so that they are looked into.
    flaky: report.suites.flatMap(titlesOf("flaky")),
  };
}

/** The titles of a suite's tests that ended so. @param {string} end @returns {(suite: any) => string[]} */
function titlesOf(end) {
  return function titles({ specs = [], suites = [] }) {
    const those = specs.filter(({ tests }) => tests.some((/** @type {any} */ { status }) => status === end));
    return [...those.map(({ title }) => title), ...suites.flatMap(titles)];
  };
}

/** @param {string} file */
function read(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : undefined;
}
