import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { compiledOf } from "./load.mjs";

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

/** What is read at every start: a layer of each framework makes Node.js compile that much and no more. */
const usual = [
  { framework: "torch", layer: "Conv2d", config: { in_channels: 1, out_channels: 1, kernel_size: 1 } },
  { framework: "keras", layer: "Conv2D", config: { filters: 1, kernel_size: 1 } },
  { framework: "onnx", layer: "Relu", config: {} },
].map((line) => JSON.stringify({ ...line, input_shape: [1, 1, 1, 1] }));

/**
 * Bundles the command line into generated/: one file named after its contents, what Node.js compiles of it, and an entry
 * that names it. The entry comes last and in one move, so that nobody runs half of a bundle, not even while another makes
 * it too.
 */
export async function makeBundle() {
  const bundle = await bundled();
  const name = `stride-${createHash("sha256").update(bundle).digest("hex").slice(0, 16)}.cjs`;
  mkdirSync(place, { recursive: true });
  if (!existsSync(join(place, name))) write(name, bundle);
  compile(join(place, name));
  write(
    entry,
    `import { join } from "node:path";\nimport { load } from "../load.mjs";\nexport const { main } = load(join(import.meta.dirname, "${name}"));\n`,
  );
  for (const old of readdirSync(place)) {
    if (old !== entry && !old.startsWith(name)) rmSync(join(place, old), { force: true });
  }
}

async function bundled() {
  const { outputFiles } = await build({
    absWorkingDir: import.meta.dirname,
    entryPoints: ["src/main.ts"],
    outfile: "stride.cjs",
    bundle: true,
    format: "cjs",
    platform: "node",
    target: "node20",
    minify: true,
    charset: "utf8",
    logLevel: "warning",
    plugins: [oneLanguage],
    write: false,
  });
  return outputFiles[0]?.contents ?? new Uint8Array();
}

/** Without what it compiles a bundle works too, only that it starts slower: nothing to stop an install for. */
function compile(/** @type {string} */ file) {
  if (existsSync(compiledOf(file))) return;
  const args = [join(import.meta.dirname, "compile.mjs"), file, "layer"];
  spawnSync(process.execPath, args, { input: usual.join("\n"), stdio: ["pipe", "ignore", "inherit"] });
}

/** @param {string} name @param {Uint8Array | string} contents */
function write(name, contents) {
  const written = join(place, `${name}.${process.pid}`);
  writeFileSync(written, contents);
  renameSync(written, join(place, name));
}

if (process.argv[1] === import.meta.filename) await makeBundle();
