import { join } from "node:path";
import { build } from "./build.mjs";
import { chromium } from "./chromium.mjs";
import { one, playwrightCounts, sober, vitestCounts } from "./counts.mjs";
import { npm } from "./npm.mjs";
import { runNode } from "./run.mjs";

/** @typedef {{ name: string, run: () => Promise<import("./counts.mjs").Counts> }} Suite */

/**
 * All that `npm test` runs, in order: what is quick to fail comes first.
 * @param {string} folder a temporary one, for reports and databases
 * @returns {Suite[]}
 */
export function suites(folder) {
  const env = { DATABASE_URL: `file:${join(folder, "test.db")}` };
  /** @param {string[]} args @param {Record<string, string>} more */
  const shown = async (args, more = {}) =>
    (await runNode(args, { env: { ...env, ...more }, show: true })).exitCode;

  return [
    {
      name: "lint",
      run: async () => one((await npm(["run", "--silent", "lint"], { env, show: true })).exitCode),
    },
    {
      name: "types",
      run: async () =>
        one(
          await shown([
            ...["node_modules/turbo/bin/turbo", "run", "types"],
            ...["--concurrency=100%", "--output-logs=errors-only"],
          ]),
        ),
    },
    {
      name: "unit",
      async run() {
        const report = join(folder, "vitest.json");
        const args = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
        return sober(await shown(["node_modules/vitest/vitest.mjs", "run", ...args]), vitestCounts(report));
      },
    },
    { name: "build", run: async () => build().then(() => one(0)) },
    {
      name: "browser",
      async run() {
        const report = join(folder, "playwright.json");
        const more = { CHROMIUM_PATH: await chromium(), PLAYWRIGHT_JSON_OUTPUT_FILE: report };
        const args = ["test", "-c", "apps/web/playwright.config.ts", "--reporter=list,json"];
        return sober(
          await shown(["node_modules/@playwright/test/cli.js", ...args], more),
          playwrightCounts(report),
        );
      },
    },
  ];
}
