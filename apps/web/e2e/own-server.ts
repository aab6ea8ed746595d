import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

/** The repository, where the start command runs. */
const root = resolve(import.meta.dirname, "../../..");

/** A place of its own for a server that a test ends, breaks or starts more than once. */
export interface Place {
  readonly folder: string;
  readonly database: string;
  readonly port: number;
  readonly address: string;
}

export async function ownPlace(): Promise<Place> {
  const folder = mkdtempSync(join(tmpdir(), "stride-own-"));
  const port = await freePort();
  return { folder, database: join(folder, "stride.db"), port, address: `http://127.0.0.1:${port}` };
}

export function removePlace({ folder }: Place): void {
  rmSync(folder, { recursive: true, force: true });
}

export interface Running {
  /** All that it said so far. */
  readonly said: () => string;
  /** The last line of what it had to complain of. */
  readonly lastComplaint: () => string | undefined;
  readonly pid: number;
  readonly signal: (name: "SIGTERM" | "SIGKILL") => void;
  /** The exit code; none where a signal ended it. */
  readonly ended: Promise<number | null>;
}

/** Makes the database with Prisma's own command. */
export function migrate(place: Place): void {
  const args = ["node_modules/prisma/build/index.js", "migrate", "deploy"];
  execFileSync(process.execPath, args, { cwd: root, env: environment(place), stdio: "pipe" });
}

/** The start command of the README. */
export function startAsDocumented(place: Place): Running {
  return run([join(root, "scripts/start.mjs")], root, environment(place));
}

/** Next itself, so that the process we end is the one that serves. */
export function startServer(place: Place, settings: Readonly<Record<string, string>> = {}): Running {
  const next = join(root, "node_modules/next/dist/bin/next");
  const args = [next, "start", "--port", String(place.port), "--hostname", "127.0.0.1"];
  return run(args, join(root, "apps/web"), {
    ...environment(place),
    AUTH_SECRET: "a secret of at least thirty-two characters, for tests",
    APP_URL: place.address,
    ...settings,
  });
}

/** Waits for the first healthy answer, and gives the milliseconds that it took. */
export async function healthy({ address }: Place, { said, ended }: Running): Promise<number> {
  const began = performance.now();
  const gone = ended.then(() => "gone" as const);
  for (;;) {
    const answer = fetch(`${address}/api/health`).then(
      ({ status }) => status,
      () => undefined,
    );
    const first = await Promise.race([answer, gone]);
    if (first === 200) return performance.now() - began;
    if (first === "gone") throw new Error(`the server ended before it was healthy:\n${said()}`);
    await new Promise((resume) => setTimeout(resume, 20));
  }
}

function run(args: readonly string[], cwd: string, env: NodeJS.ProcessEnv): Running {
  const child = spawn(process.execPath, args, { cwd, env, stdio: "pipe" });
  let output = "";
  let complaints = "";
  child.stdout.on("data", (chunk: Buffer) => {
    output += chunk.toString();
  });
  child.stderr.on("data", (chunk: Buffer) => {
    output += chunk.toString();
    complaints += chunk.toString();
  });
  child.stdin.end();
  return {
    said: () => output,
    lastComplaint: () => complaints.trim().split("\n").at(-1),
    pid: child.pid ?? 0,
    signal: (name) => void child.kill(name),
    ended: exitOf(child),
  };
}

function exitOf(child: ChildProcess): Promise<number | null> {
  return new Promise((resolveExit, reject) => {
    child.once("error", reject);
    child.once("close", (code) => resolveExit(code));
  });
}

/** Ours, but for what the test runner sets: an installed server doesn't have it. */
function environment({ database, port }: Place): NodeJS.ProcessEnv {
  const runners = ["NODE_OPTIONS", "FORCE_COLOR", "AUTH_SECRET"];
  const ours = Object.entries(process.env).filter(([name]) => !runners.includes(name));
  return {
    ...Object.fromEntries(ours),
    NODE_ENV: "production",
    NO_COLOR: "1",
    CHECKPOINT_DISABLE: "1",
    NEXT_TELEMETRY_DISABLED: "1",
    DATABASE_URL: `file:${database}`,
    PORT: String(port),
    HOST: "127.0.0.1",
  };
}

function freePort(): Promise<number> {
  return new Promise((resolvePort) => {
    const server = createServer();
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolvePort(typeof address === "object" && address ? address.port : 0));
    });
  });
}
