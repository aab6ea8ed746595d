import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "stride-demo-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function demo(...args: string[]) {
  const script = join(import.meta.dirname, "demo.mjs");
  return new Promise<{ code: unknown; stdout: string; stderr: string }>((resolve) => {
    execFile(process.execPath, [script, ...args], (error, stdout, stderr) =>
      resolve({ code: error?.code ?? 0, stdout, stderr }),
    );
  });
}

test.each([
  {
    what: "a demo that is there already",
    text: "teacher@demo.example",
    args: [],
    says: (path: string) => `There is a demo at ${path} already; npm run demo -- --again makes it anew.`,
  },
  {
    what: "a database that is no demo, whatever is asked for,",
    text: "a school",
    args: ["--again"],
    says: (path: string) => `${path} is no demo, so it stays.`,
  },
])("$what stays as it is", async ({ text, args, says }) => {
  const path = join(folder, "demo.db");
  writeFileSync(path, text);
  const stderr = `${says(path)}\n`;
  expect(await demo("--database", path, ...args)).toEqual({ code: 1, stdout: "", stderr });
  expect(readdirSync(folder)).toEqual(["demo.db"]);
  expect(readFileSync(path, "utf8")).toBe(text);
});

test("a demo on which a server runs stays as it is", async () => {
  const path = join(folder, "demo.db");
  writeFileSync(path, "teacher@demo.example");
  writeFileSync(`${path}-wal`, "an answer");
  const { code, stderr } = await demo("--database", path, "--again");
  expect({ code, stderr }).toEqual({
    code: 1,
    stderr: `A server seems to run on ${path}: end it first. If none does, remove ${path}-wal.\n`,
  });
  expect(readdirSync(folder)).toEqual(["demo.db", "demo.db-wal"]);
});

test("what isn't known is answered with what is", async () => {
  const stderr = "npm run demo -- [--again] [--seed <text>] [--database <file>]\n";
  expect(await demo("--learners", "7")).toEqual({ code: 1, stdout: "", stderr });
});
