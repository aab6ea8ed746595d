import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import * as bindings from "@prisma/schema-engine-wasm/schema_engine_bg";

const home = dirname(fileURLToPath(import.meta.resolve("@prisma/schema-engine-wasm/schema_engine_bg")));

/** The engine's class. The package has no loader for Node, only for bundlers: this is that loader. */
export async function loadSchemaEngine() {
  const binary = readFileSync(join(home, "schema_engine_bg.wasm"));
  const { instance } = await WebAssembly.instantiate(binary, { "./schema_engine_bg.js": bindings });
  bindings.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  return bindings.SchemaEngine;
}

/** The commit the engine was built from, the last part of its package's version. */
export function engineVersion() {
  return JSON.parse(readFileSync(join(home, "package.json"), "utf8"))
    .version.split(".")
    .at(-1);
}
