import { join } from "node:path";
import { build } from "esbuild";

const outfile = join(import.meta.dirname, "generated", "rebuild.mjs");

await build({
  absWorkingDir: import.meta.dirname,
  entryPoints: ["src/aggregates/main.ts"],
  outfile,
  bundle: true,
  format: "esm",
  platform: "node",
  target: "node20",
  // The one is native, the others find their files by where they lie.
  external: ["better-sqlite3", "@prisma/*"],
  logLevel: "warning",
});
await import(outfile);
