import { bundleAndRun } from "./bundle.mjs";

/** The programs of each verification: the one that is run, and those that it runs. */
const programs = {
  answers: ["answers"],
  exercises: ["exercises", "laws", "bytes"],
  statistics: ["statistics"],
};

const asked = process.argv[2] ?? "";
const found = Object.entries(programs).find(([name]) => name === asked);
if (!found) throw new Error(`there is no verification ${asked}: ${Object.keys(programs).join(", ")}`);
await bundleAndRun(
  found[1].map((name) => `src/verifications/${name}.ts`),
  asked,
);
