import { join } from "node:path";
import { ESLint } from "eslint";
import { describe, expect, test } from "vitest";
import configs, { walls } from "../walls.mjs";

const root = join(import.meta.dirname, "../../..");
const eslint = new ESLint({ cwd: root, overrideConfigFile: true, overrideConfig: configs });

async function crossings(file: string, text: string): Promise<unknown[]> {
  const results = await eslint.lintText(text, { filePath: join(root, file) });
  return results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => ruleId ?? message));
}

const cnn = "packages/cnn/src/wild.ts";
const page = "apps/web/src/app/page.tsx";
const browser = (line: string) => `"use client";\n${line}`;

const crossed: { file: string; text: string; wall: string }[] = [
  { file: cnn, text: "export const p = Math.random();", wall: "walls/seeded-chance" },
  { file: cnn, text: 'export const p = Math["random"]();', wall: "walls/seeded-chance" },
  {
    file: "packages/exercises/src/rng.ts",
    text: "const { random } = Math; random();",
    wall: "walls/seeded-chance",
  },
  ...[
    "Date.now()",
    "new Date()",
    "performance.now()",
    "process.argv",
    "crypto.randomUUID()",
    "fetch('/')",
  ].map((world) => ({ file: cnn, text: `export const w = ${world};`, wall: "no-restricted-globals" })),
  { file: cnn, text: "setTimeout(() => {}, 1);", wall: "no-restricted-globals" },
  { file: cnn, text: "export const now = globalThis.Date.now();", wall: "no-restricted-globals" },
  ...["@stride/api", "@stride/cnn", "@stride/models", "@stride/exercises", "@stride/exercises/kinds", "katex"]
    .concat(
      "katex/contrib/auto-render",
      "zod",
      "zod/mini",
      "server-only",
      "@/trpc/server",
      "@/env",
      "../env.ts",
    )
    .map((name) => ({
      file: page,
      text: browser(`import { x } from "${name}"; x();`),
      wall: "walls/browser-imports",
    })),
  { file: page, text: browser('export { x } from "@stride/cnn";'), wall: "walls/browser-imports" },
  { file: page, text: browser('export * from "@stride/cnn";'), wall: "walls/browser-imports" },
  { file: page, text: "export const url = process.env.DATABASE_URL;", wall: "walls/environment" },
  { file: page, text: 'export const url = globalThis.process["env"].URL;', wall: "walls/environment" },
  {
    file: "packages/api/src/stride.ts",
    text: "const { env } = process; use(env);",
    wall: "walls/environment",
  },
  {
    file: "prisma/src/client.ts",
    text: 'import { env } from "node:process"; use(env);',
    wall: "walls/environment",
  },
  {
    file: "apps/web/src/proxy.ts",
    text: "export const secret = process.env.AUTH_SECRET;",
    wall: "walls/environment-before-env",
  },
  {
    file: "apps/web/src/proxy.ts",
    text: "export const all = process.env;",
    wall: "walls/environment-before-env",
  },
  {
    file: page,
    text: "export default () => <p dangerouslySetInnerHTML={{ __html: x }} />;",
    wall: "walls/raw-html",
  },
  { file: page, text: "export const props = { dangerouslySetInnerHTML: html };", wall: "walls/raw-html" },
  ...['import vm from "node:vm"; vm.x();', 'export * from "vm";', 'import("node:vm");'].map((text) => ({
    file: "packages/exercises/src/answers/expression.ts",
    text,
    wall: "walls/no-vm",
  })),
  { file: "scripts/run.mjs", text: 'require("vm");', wall: "walls/no-vm" },
  { file: "scripts/run.mjs", text: 'process.getBuiltinModule("node:vm");', wall: "walls/no-vm" },
  ...[
    "it.skip('', f);",
    "test.only('', f);",
    "describe.skip('', f);",
    "it.todo('');",
    "test.concurrent.only('', f);",
  ]
    .concat(
      "test.each.skip([1])('', f);",
      "test.skipIf(ci)('', f);",
      "it('', { skip: true }, f);",
      "xit('', f);",
    )
    .map((text) => ({ file: "packages/cnn/src/wild.test.ts", text, wall: "walls/every-test-runs" })),
  { file: "apps/web/e2e/practice.spec.ts", text: "test.fixme('', f);", wall: "walls/every-test-runs" },
  { file: page, text: "export const x = eval('1 + 1');", wall: "no-eval" },
  { file: page, text: "export const x = new Function('return 1');", wall: "no-new-func" },
  { file: page, text: "setTimeout('x()', 1);", wall: "no-implied-eval" },
  { file: page, text: "console.log('here');", wall: "no-console" },
];

const open: { file: string; text: string }[] = [
  { file: cnn, text: "export const top = (a: number) => Math.max(a, 0);" },
  { file: cnn, text: "export const later = (performance: number, at: Date) => [performance, at];" },
  { file: "packages/cnn/src/wild.test.ts", text: "it('is quick', () => performance.now() + Math.random());" },
  { file: "packages/api/src/stride.ts", text: "export const now = () => new Date();" },
  { file: page, text: browser('import { readNumber } from "@stride/exercises/answers"; readNumber();') },
  { file: page, text: browser('import type { AppRouter } from "@stride/api"; export type R = AppRouter;') },
  { file: page, text: browser('import { trpc } from "@/trpc/client"; trpc.x();') },
  { file: page, text: browser('import { Environment } from "./environment.tsx"; Environment();') },
  { file: page, text: 'import { stride } from "@/trpc/server"; import { z } from "zod"; z(stride);' },
  { file: "apps/web/src/env.ts", text: "export const env = () => read(process.env);" },
  { file: "apps/web/src/proxy.ts", text: 'export const d = process.env.NODE_ENV === "development";' },
  { file: "apps/web/src/instrumentation.ts", text: 'export const d = process.env["NEXT_RUNTIME"];' },
  { file: "apps/web/playwright.config.ts", text: "export const path = process.env.CHROMIUM_PATH;" },
  { file: "scripts/start.mjs", text: "console.log(process.env.PORT);" },
  { file: "apps/cli/load.mjs", text: 'import { Script } from "node:vm"; Script();' },
  {
    file: "apps/web/src/components/formula.tsx",
    text: "export const F = () => <span dangerouslySetInnerHTML={{ __html: x }} />;",
  },
  { file: "packages/cnn/src/wild.test.ts", text: "test.each([1])('%i', f); it('', () => list.skip(1));" },
  { file: page, text: "console.error('the disk is full');" },
];

describe("a wall stops", () => {
  test.each(crossed)("$wall: $text in $file", async ({ file, text, wall }) => {
    expect(await crossings(file, text)).toEqual([wall]);
  });

  test("each of ours at least once", () => {
    const tried = crossed.map(({ wall }) => wall);
    expect(tried).toEqual(expect.arrayContaining(Object.keys(walls).map((name) => `walls/${name}`)));
  });
});

test.each(open)("nothing stops $text in $file", async ({ file, text }) => {
  expect(await crossings(file, text)).toEqual([]);
});
