import { execFile } from "node:child_process";
import { createServer } from "node:net";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "stride-scripts-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Runs a script that is expected to stop before it installs, builds or serves anything. */
function stops(script: string, env: Record<string, string>, flags: string[] = []) {
  const child = [...flags, join(import.meta.dirname, script)];
  const environment = { ...process.env, PORT: "0", DATABASE_URL: `file:${folder}/test.db`, ...env };
  return new Promise<{ code: unknown; stdout: string; stderr: string }>((resolve) => {
    execFile(process.execPath, child, { env: environment }, (error, stdout, stderr) =>
      resolve({ code: error?.code ?? 0, stdout, stderr }),
    );
  });
}

test.each(["start.mjs", "dev.mjs", "test.mjs", "demo.mjs"])("%s says which Node it needs", async (script) => {
  const fake = join(folder, "old-node.mjs");
  writeFileSync(
    fake,
    "Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '18.20.4' } })",
  );
  const stderr = "Stride needs Node 20.19 or newer; this is 18.20.4.\n";
  expect(await stops(script, {}, ["--import", fake])).toEqual({ code: 1, stdout: "", stderr });
});

test.each(["abc", "0", "70000", "80.5", "-1", "3000 "])("PORT=%j is refused", async (PORT) => {
  const stderr = `PORT must be a whole number from 1 to 65535, not "${PORT}".\n`;
  expect(await stops("start.mjs", { PORT })).toEqual({ code: 1, stdout: "", stderr });
});

test("a taken port is named, with another one to try", async () => {
  const server = createServer();
  const port = await new Promise<number>((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      resolve(typeof address === "object" && address ? address.port : 0);
    });
  });
  const stopped = await stops("start.mjs", { PORT: String(port) });
  server.close();
  const stderr = `Port ${port} on 127.0.0.1 is taken: choose another one, such as PORT=${port + 1} npm start.\n`;
  expect(stopped).toEqual({ code: 1, stdout: "", stderr });
});

test("a database folder that can't be made is named", async () => {
  writeFileSync(join(folder, "a-file"), "");
  const stopped = await stops("start.mjs", { PORT: "3999", DATABASE_URL: `file:${folder}/a-file/stride.db` });
  const stderr = `The database can't be kept at ${folder}/a-file/stride.db: choose a place that can be written with DATABASE_URL.\n`;
  expect(stopped).toEqual({ code: 1, stdout: "", stderr });
});

test("a lost database is not replaced by an empty one", async () => {
  writeFileSync(join(folder, "test.db.auth-secret"), "secret");
  const { code, stderr } = await stops("start.mjs", { PORT: "3999" });
  expect(code).toBe(1);
  expect(stderr).toMatch(
    /^The database \S+test\.db is gone: restore a backup there, or remove \S+auth-secret to begin/,
  );
});

test.each([
  ["DATABASE_URL", "postgresql://localhost/stride", "DATABASE_URL must start with file:"],
  ["APP_URL", "stride.example.org", "APP_URL must be an address such as"],
])("%s=%s is refused", async (name, value, sentence) => {
  const { code, stderr } = await stops("start.mjs", { PORT: "3999", [name]: value });
  expect(code).toBe(1);
  expect(stderr).toContain(sentence);
});
