import { join } from "node:path";
import { build } from "esbuild";

const outfile = join(import.meta.dirname, "generated", "demo.mjs");

await build({
  absWorkingDir: import.meta.dirname,
  entryPoints: ["src/main.ts"],
  outfile,
  bundle: true,
  format: "esm",
  platform: "node",
  target: "node20",
  // The one is native, the others find their files by where they lie.
  external: ["better-sqlite3", "@prisma/*"],
  // Some packages still ask for Node's own modules in the old way.
  banner: {
    js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);',
  },
  logLevel: "warning",
});
await import(outfile);
