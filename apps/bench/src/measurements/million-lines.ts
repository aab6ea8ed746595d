import { spawn } from "node:child_process";
import { once } from "node:events";
import type { Measurement } from "../measurement.ts";
import { bin } from "../root.ts";
import { questions } from "../rows.ts";
import { short } from "../spread.ts";

const LINES = 1_000_000;

/** Has a process tell its largest resident memory, in kB, on standard error when it ends. */
const memory =
  "data:text/javascript,process.on('exit',()=>process.stderr.write(String(process.resourceUsage().maxRSS)))";

/** The command itself, with all that lies between it and us. */
export const millionLines: Measurement = {
  async run() {
    const started = performance.now();
    const { answers, kilobytes } = await piped();
    if (answers !== LINES) throw new Error(`${answers} answers to ${LINES} lines`);
    const seconds = (performance.now() - started) / 1000;
    const note = `${short(seconds)} s, ${short(LINES / seconds)} lines a second`;
    const what = "a million lines through stride layer: largest resident memory, MB";
    return { what, value: kilobytes / 1000, note, goal: { below: 200 } };
  },
};

async function piped(): Promise<{ readonly answers: number; readonly kilobytes: number }> {
  const child = spawn(process.execPath, ["--import", memory, bin, "layer"]);
  let [answers, told] = [0, ""];
  child.stdout.on("data", (chunk: Buffer) => {
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, end + 1)) answers++;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => (told += text));
  const block = `${questions.join("\n")}\n`;
  const blocks = Math.floor(LINES / questions.length);
  for (let index = 0; index < blocks; index++) {
    if (!child.stdin.write(block)) await once(child.stdin, "drain");
  }
  const rest = questions.slice(0, LINES - blocks * questions.length);
  child.stdin.end(rest.map((line) => `${line}\n`).join(""));
  const closed: unknown[] = await once(child, "close");
  const [code] = closed;
  if (code !== 0) throw new Error(`stride layer ends with ${String(code)}: ${told}`);
  return { answers, kilobytes: Number(told) };
}
