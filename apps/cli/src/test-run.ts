import { spawn } from "node:child_process";
import { join } from "node:path";

export const bin = join(import.meta.dirname, "../bin/stride.js");

export interface Finished {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the real command line with a text, or bytes, on standard input. */
export function stride(args: readonly string[], input: string | Uint8Array = ""): Promise<Finished> {
  const child = spawn(process.execPath, [bin, ...args]);
  const [out, err]: [Buffer[], Buffer[]] = [[], []];
  child.stdout.on("data", (chunk: Buffer) => out.push(chunk));
  child.stderr.on("data", (chunk: Buffer) => err.push(chunk));
  // It may well be finished before it has read all.
  child.stdin.on("error", () => undefined);
  child.stdin.end(input);
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) =>
      resolve({ code, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() }),
    );
  });
}

/** The answers to lines, given as values or as they stand. */
export async function answers(args: readonly string[], lines: readonly unknown[]): Promise<unknown[]> {
  const texts = lines.map((line) => (typeof line === "string" ? line : JSON.stringify(line)));
  const { code, out, err } = await stride(args, texts.map((text) => `${text}\n`).join(""));
  if (code !== 0) throw new Error(`exit code ${code}: ${err}`);
  return parsed(out);
}

export function parsed(out: string): unknown[] {
  return out
    .split("\n")
    .filter((line) => line !== "")
    .map((line): unknown => JSON.parse(line));
}
