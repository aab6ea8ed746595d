import { bundleAndRun } from "./bundle.mjs";

const sources = ["answers", "exercises", "laws", "bytes"].map((name) => `src/verifications/${name}.ts`);

await bundleAndRun(sources, process.argv[2] ?? "");
