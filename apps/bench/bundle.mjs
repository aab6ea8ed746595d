import { join } from "node:path";
import { build } from "esbuild";

const generated = join(import.meta.dirname, "generated");

/**
 * Bundles sources of ours as the command line is, and runs one of them; the peers stay as their packages ship them.
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
    external: ["@tensorflow/*", "@khanacademy/*"],
    logLevel: "warning",
  });
  await import(join(generated, `${name}.mjs`));
}
