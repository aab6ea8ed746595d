import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const manifest = createRequire(import.meta.url).resolve("prisma/package.json");
const cli = join(dirname(manifest), "build/index.js");

/** Runs Prisma's own command line with our engine in a project's folder. */
export function prismaCli(cwd: string, args: string[]): Promise<{ exitCode: number; output: string }> {
  const env = {
    ...process.env,
    CHECKPOINT_DISABLE: "1",
    NO_COLOR: "1",
    PRISMA_SCHEMA_ENGINE_BINARY: join(import.meta.dirname, "schema-engine.mjs"),
  };
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [cli, ...args], { cwd, env }, (_, stdout, stderr) =>
      resolve({ exitCode: child.exitCode ?? -1, output: stdout + stderr }),
    );
  });
}
