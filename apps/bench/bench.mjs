import { bundleAndRun } from "./bundle.mjs";

await bundleAndRun(["src/main.ts", "src/contender.ts"], "main");
