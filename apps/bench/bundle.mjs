import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { build } from "esbuild";

const generated = join(import.meta.dirname, "generated");

/**
 * The database of tests is made from the migrations that lie beside its source, not beside the bundle.
 * @type {import("esbuild").Plugin}
 */
const knowsItsPlace = {
  name: "knows-its-place",
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]prisma[\\/]src[\\/]test-database\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, "utf8").replaceAll("import.meta.dirname", JSON.stringify(dirname(path))),
      loader: "ts",
    }));
  },
};

/**
 * Bundles sources of ours as the command line is, and runs one of them; the peers stay as their packages ship them, and so
 * does what is native or finds its files by where it lies.
 * @param {string[]} entryPoints
 * @param {string} name what is run, without its ending
 */
export async function bundleAndRun(entryPoints, name) {
  await build({
    absWorkingDir: import.meta.dirname,
    entryPoints,
    outdir: generated,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20",
    external: ["@tensorflow/*", "@khanacademy/*", "better-sqlite3", "@prisma/*"],
    // Some packages still ask for Node's own modules in the old way.
    banner: {
      js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);',
    },
    plugins: [knowsItsPlace],
    logLevel: "warning",
  });
  await import(join(generated, `${name}.mjs`));
}
