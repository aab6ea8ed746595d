import { cruise, type IConfiguration } from "dependency-cruiser";
import extractTSConfig from "dependency-cruiser/config-utl/extract-ts-config";
import { describe, expect, test } from "vitest";
import arrows from "../arrows.mjs";
import browser from "../browser.mjs";
import { finding } from "../cruise.mjs";
import { miniRepository } from "./mini-repository.ts";

const tsConfig: unknown = extractTSConfig(finding.tsConfig.fileName);

async function violations(root: string, { options, forbidden }: IConfiguration): Promise<string[]> {
  const ruleSet = { forbidden: forbidden ?? [] };
  const { output } = await cruise(
    ["apps", "packages", "prisma", "scripts"],
    { ...options, baseDir: root, ruleSet, validate: true },
    { bustTheCache: true },
    { tsConfig },
  );
  if (typeof output === "string") throw new Error(output);
  return output.summary.violations.map(({ rule }) => rule.name);
}

/** The names of the walls that these files, put into a clean repository, cross. */
async function crossings(files: Readonly<Record<string, string>>): Promise<string[]> {
  const { root, remove } = miniRepository(files);
  try {
    const all = [...(await violations(root, arrows(root))), ...(await violations(root, browser(root)))];
    return [...new Set(all)];
  } finally {
    remove();
  }
}

const wild = (name: string) => `import * as wild from "${name}"; export default wild;`;

const crossed: { wall: string; files: Record<string, string> }[] = [
  { wall: "web-reads", files: { "apps/web/src/wild.ts": wild("@stride/db") } },
  { wall: "cli-reads", files: { "apps/cli/src/wild.ts": wild("@stride/api") } },
  { wall: "bench-reads", files: { "apps/bench/src/wild.ts": wild("@stride/db") } },
  { wall: "demo-reads", files: { "apps/demo/src/wild.ts": wild("@stride/db") } },
  { wall: "api-reads", files: { "packages/api/src/wild.ts": wild("@stride/cli") } },
  { wall: "classwork-reads", files: { "packages/classwork/src/wild.ts": wild("@stride/api") } },
  { wall: "exercises-reads", files: { "packages/exercises/src/wild.ts": wild("@stride/api") } },
  { wall: "models-reads", files: { "packages/models/src/wild.ts": wild("@stride/exercises") } },
  { wall: "cnn-reads", files: { "packages/cnn/src/wild.ts": wild("@stride/models") } },
  { wall: "cnn-reads", files: { "packages/cnn/src/wild.test.ts": wild("@stride/models") } },
  {
    wall: "cnn-reads",
    files: {
      "packages/cnn/src/wild.ts": 'import type { m } from "@stride/models"; export type M = typeof m;',
    },
  },
  { wall: "config-reads", files: { "packages/config/wild.mjs": wild("@stride/cnn") } },
  { wall: "prisma-reads", files: { "prisma/src/wild.ts": wild("@stride/cnn") } },
  { wall: "scripts-reads", files: { "scripts/wild.mjs": wild("../packages/cnn/src/index.ts") } },
  { wall: "a-known-room", files: { "apps/wild/src/index.ts": wild("zod") } },
  { wall: "by-name", files: { "apps/web/src/wild.ts": wild("../../../packages/cnn/src/index.ts") } },
  { wall: "resolvable", files: { "apps/web/src/wild.ts": wild("@stride/cnn/src/span.ts") } },
  { wall: "resolvable", files: { "apps/web/src/wild.ts": wild("./nowhere.ts") } },
  {
    wall: "no-circle",
    files: { "packages/cnn/src/a.ts": wild("./b.ts"), "packages/cnn/src/b.ts": wild("./a.ts") },
  },
  {
    wall: "no-circle",
    files: {
      "packages/cnn/src/a.ts": 'import type { B } from "./b.ts"; export type A = B;',
      "packages/cnn/src/b.ts": 'import type { A } from "./a.ts"; export type B = A;',
    },
  },
  { wall: "declared", files: { "apps/cli/src/wild.ts": wild("zod") } },
  { wall: "declared", files: { "apps/bench/src/wild.ts": wild("@stride/models") } },
  { wall: "development-only", files: { "packages/api/src/wild.ts": wild("vitest") } },
  {
    wall: "not-a-test",
    files: { "packages/models/src/wild.ts": wild("./wild.test.ts"), "packages/models/src/wild.test.ts": "" },
  },
  { wall: "pure", files: { "packages/cnn/src/wild.ts": wild("node:fs") } },
  { wall: "pure", files: { "packages/exercises/src/wild.ts": wild("crypto") } },
  { wall: "answers-alone", files: { "packages/exercises/src/answers/wild.ts": wild("zod") } },
  { wall: "answers-alone", files: { "packages/exercises/src/answers/wild.ts": wild("../rng.ts") } },
  { wall: "features-apart", files: { "packages/api/src/practice/wild.ts": wild("../progress/router.ts") } },
  { wall: "ui-knows-no-cnn", files: { "apps/web/src/components/ui/wild.ts": wild("../figures/grid.ts") } },
  {
    wall: "ui-knows-no-cnn",
    files: { "apps/web/src/components/ui/wild.ts": wild("@stride/exercises/answers") },
  },
  { wall: "one-door-to-the-database", files: { "packages/api/src/wild.ts": wild("better-sqlite3") } },
  { wall: "scripts-before-install", files: { "scripts/wild.mjs": wild("zod") } },
  {
    wall: "browser-reach",
    files: {
      "apps/web/src/wild.ts": `// The engine, by a way round.\n"use client";\n${wild("./way-round.ts")}`,
      "apps/web/src/way-round.ts": wild("./components/figures/grid.ts"),
    },
  },
  { wall: "browser-reach", files: { "apps/web/src/wild.ts": `"use client";\n${wild("./env.ts")}` } },
];

test("a repository of our shape crosses no wall", async () => {
  expect(await crossings({})).toEqual([]);
});

describe("a wall stops", () => {
  test.each(crossed)("$wall: $files", async ({ wall, files }) => {
    expect(await crossings(files)).toEqual([wall]);
  });

  test("each of them at least once", () => {
    const names = [arrows("."), browser(".")].flatMap(({ forbidden }) => forbidden?.map(({ name }) => name));
    expect(new Set(crossed.map(({ wall }) => wall))).toEqual(new Set(names));
  });
});
