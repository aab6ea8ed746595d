import { once } from "node:events";
import { linesOf, MOST_BYTES } from "./lines.ts";

/** A line's answer without its id; `error` has a code and the numbers that show why. */
export type Answer = object;

/** How much text is gathered before it is written. */
const BATCH = 2 ** 16;

const unreadable = (message: string) => ({ error: { code: "unreadable", path: [], message } });
const tooLong = unreadable(`longer than ${MOST_BYTES} bytes`);
const notJson = unreadable("not JSON");
const internal = { error: { code: "internal" } };

/**
 * Answers the JSON lines on standard input, one by one and in order, in constant memory: it reads no further than it
 * can write. Gives the exit code: 1 where an answer failed within us, and the run went on.
 */
export async function answerLines(answer: (value: unknown) => Answer): Promise<number> {
  const failures: unknown[] = [];
  let text = "";
  for await (const lines of linesOf(process.stdin)) {
    for (const line of lines) {
      const reply = line === undefined ? { id: null, ...tooLong } : replyTo(line, answer, failures);
      if (reply !== undefined) text += `${JSON.stringify(reply)}\n`;
      if (text.length > BATCH) {
        await write(text);
        text = "";
      }
    }
    await write(text);
    text = "";
  }
  if (failures.length === 0) return 0;
  const [first] = failures;
  throw new Error(`${failures.length} lines failed here, the first with: ${String(first)}`);
}

/** Nothing for an empty line. */
function replyTo(line: string, answer: (value: unknown) => Answer, failures: unknown[]): object | undefined {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return /^[\s\uFEFF]*$/u.test(line) ? undefined : { id: null, ...notJson };
  }
  const id = idOf(value);
  try {
    return { id, ...answer(value) };
  } catch (error) {
    failures.push(error);
    return { id, ...internal };
  }
}

/** A line's name for itself, as it came; lists and objects are no names. */
function idOf(value: unknown): string | number | boolean | null {
  if (typeof value !== "object" || value === null || !("id" in value)) return null;
  const { id } = value;
  return typeof id === "string" || typeof id === "number" || typeof id === "boolean" ? id : null;
}

/** Writes, and waits while the reader is slower than we are. */
export async function write(text: string): Promise<void> {
  if (text !== "" && !process.stdout.write(text)) await once(process.stdout, "drain");
}
