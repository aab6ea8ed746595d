import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { build } from "esbuild";

const place = join(import.meta.dirname, "generated");
const entry = "stride.js";

/**
 * zod brings its messages in fifty languages, half of what there would be to parse at every start. We show none of them.
 * @type {import("esbuild").Plugin}
 */
const oneLanguage = {
  name: "one-language",
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]zod[\\/]v4[\\/]locales[\\/]index\.js$/ }, () => ({
      contents: 'export { default as en } from "./en.js";',
    }));
  },
};

/**
 * Bundles the command line into generated/: an entry that starts fast, and chunks for what only some commands need.
 * The entry comes last and in one move, so that nobody runs half of a bundle, not even while another makes it too.
 */
export async function makeBundle() {
  const { outputFiles } = await build({
    absWorkingDir: import.meta.dirname,
    entryPoints: { stride: "src/main.ts" },
    outdir: place,
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20",
    minify: true,
    charset: "utf8",
    logLevel: "warning",
    plugins: [oneLanguage],
    write: false,
  });
  mkdirSync(place, { recursive: true });
  const names = new Set(outputFiles.map(({ path }) => basename(path)));
  for (const { path, contents } of outputFiles) {
    if (basename(path) !== entry) writeFileSync(path, contents);
  }
  const written = join(place, `${entry}.${process.pid}`);
  for (const { path, contents } of outputFiles) {
    if (basename(path) === entry) writeFileSync(written, contents);
  }
  renameSync(written, join(place, entry));
  for (const name of readdirSync(place)) {
    if (name.endsWith(".js") && !names.has(name)) rmSync(join(place, name), { force: true });
  }
}

if (process.argv[1] === import.meta.filename) await makeBundle();
