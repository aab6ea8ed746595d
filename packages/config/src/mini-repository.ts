import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

const names = ["api", "cnn", "exercises", "models"];

/** What each room may ask npm for, besides all of ours. */
const npm: Readonly<Record<string, readonly string[]>> = {
  ".": ["zod"],
  "apps/web": ["zod", "katex"],
  "apps/cli": [],
  "apps/bench": [],
  "apps/demo": [],
  "packages/api": ["zod", "better-sqlite3"],
  "packages/classwork": ["zod"],
  "packages/cnn": ["zod"],
  "packages/config": [],
  "packages/exercises": ["zod", "pure-rand"],
  "packages/models": ["zod"],
  prisma: ["better-sqlite3"],
};

/** A clean repository of our shape, in which every arrow that we allow is drawn once. */
const clean: Readonly<Record<string, string>> = {
  "packages/cnn/src/index.ts": 'export { span } from "./span.ts";',
  "packages/cnn/src/span.ts": 'import { z } from "zod"; export const span = z;',
  "packages/cnn/src/span.test.ts":
    'import { readFileSync } from "node:fs"; import { test } from "vitest"; test(readFileSync);',
  "packages/models/src/index.ts": 'export * from "@stride/cnn";',
  "packages/exercises/src/index.ts":
    'export * from "@stride/models"; export * from "@stride/cnn"; export * from "./rng.ts";',
  "packages/exercises/src/rng.ts": 'import { xoroshiro } from "pure-rand"; export const rng = xoroshiro;',
  "packages/exercises/src/answers/index.ts": 'export { read } from "./read.ts";',
  "packages/exercises/src/answers/read.ts": "export const read = Number;",
  "prisma/src/index.ts": 'import sqlite from "better-sqlite3"; export const db = sqlite;',
  "prisma/database-url.mjs": 'export const url = "file:data/stride.db";',
  "packages/api/src/index.ts": 'export * from "./practice/router.ts"; export * from "./progress/router.ts";',
  "packages/api/src/trpc.ts": 'import { z } from "zod"; export const router = z;',
  "packages/api/src/practice/router.ts":
    'import { db } from "@stride/db"; import { router } from "../trpc.ts"; import * as e from "@stride/exercises"; export const p = router(db, e);',
  "packages/api/src/progress/router.ts": 'import { router } from "../trpc.ts"; export const q = router();',
  "apps/cli/src/index.ts":
    'import * as e from "@stride/exercises"; import * as c from "@stride/cnn"; e.run(c, process);',
  "apps/bench/src/index.ts": 'import * as c from "@stride/cnn"; c.run();',
  "apps/web/src/env.ts": 'import { z } from "zod"; export const env = () => z(process.env);',
  "apps/web/src/trpc/server.ts":
    'import { p } from "@stride/api"; import { env } from "../env.ts"; export const stride = p(env);',
  "apps/web/src/trpc/client.ts": 'import type { p } from "@stride/api"; export const trpc: typeof p = fetch;',
  "apps/web/src/components/ui/button.ts": 'export { field } from "./field.ts";',
  "apps/web/src/components/ui/field.ts": "export const field = 1;",
  "apps/web/src/components/figures/grid.ts": 'import { span } from "@stride/cnn"; export const grid = span;',
  "apps/web/src/components/keypad.ts":
    '"use client"; import { read } from "@stride/exercises/answers"; import { trpc } from "../trpc/client.ts"; export const keypad = read(trpc);',
  "apps/web/src/app/page.ts":
    'import katex from "katex"; import { stride } from "../trpc/server.ts"; import { keypad } from "../components/keypad.ts"; import { grid } from "../components/figures/grid.ts"; export default [katex, stride, keypad, grid];',
  "scripts/start.mjs":
    'import { url } from "../prisma/database-url.mjs"; import { run } from "./run.mjs"; run(url);',
  "scripts/run.mjs": 'import { spawn } from "node:child_process"; export const run = spawn;',
};

/** Writes the clean one and then `more` into a temporary folder. */
export function miniRepository(more: Readonly<Record<string, string>>): { root: string; remove: () => void } {
  const root = mkdtempSync(join(tmpdir(), "stride-walls-"));
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  };
  const asked = (list: readonly string[]) => Object.fromEntries(list.map((name) => [name, "1.0.0"]));

  for (const [room, list] of Object.entries(npm)) {
    const ours =
      room === "." || room === "apps/bench"
        ? ["@stride/cnn", "@stride/db"]
        : [...names, "db", "cli"].map((name) => `@stride/${name}`);
    const exports = { ".": "./src/index.ts", "./answers": "./src/answers/index.ts" };
    const manifest = {
      type: "module",
      exports,
      dependencies: asked([...list, ...ours]),
      devDependencies: asked(["vitest"]),
    };
    write(join(room, "package.json"), JSON.stringify(manifest));
  }
  for (const name of ["zod", "katex", "pure-rand", "better-sqlite3", "vitest"])
    write(`node_modules/${name}/index.js`, "export default 1;");
  mkdirSync(join(root, "node_modules/@stride"));
  for (const name of names)
    symlinkSync(`../../packages/${name}`, join(root, "node_modules/@stride", name), "dir");
  symlinkSync("../../prisma", join(root, "node_modules/@stride/db"), "dir");
  symlinkSync("../../apps/cli", join(root, "node_modules/@stride/cli"), "dir");
  for (const [file, text] of Object.entries({ ...clean, ...more })) write(file, text);

  return {
    root,
    remove: () => {
      rmSync(root, { recursive: true });
    },
  };
}
