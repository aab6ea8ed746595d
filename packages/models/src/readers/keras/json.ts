import { ok, refused, type Result } from "@stride/cnn";
import type { ReadProblem } from "../read-problem.ts";

/** A text of more UTF-16 units than this has more bytes, too. */
const mostBytes = 20_000_000;
const mostDepth = 64;

/**
 * Reads JSON as Python writes it, where NaN and Infinity are numbers; they become `null`, which no setting takes.
 * How deep it is nested is known before anything is built, so what walks over the value may call itself.
 */
export function readJson(text: string): Result<unknown, ReadProblem> {
  if (text.length > mostBytes) return tooLarge("bytes", mostBytes, text.length);
  const { depth, plain } = scan(text);
  if (depth > mostDepth) return tooLarge("depth", mostDepth, depth);
  try {
    const value: unknown = JSON.parse(plain);
    return ok(value);
  } catch (error) {
    const found = error instanceof Error ? error.message : "something else";
    return refused({ at: undefined, problem: { code: "malformed", expected: "JSON", found } });
  }
}

function tooLarge(what: "bytes" | "depth", limit: number, got: number): Result<never, ReadProblem> {
  return refused({ at: undefined, problem: { code: "too-large", what, limit, got } });
}

const notJson = ["NaN", "Infinity", "-Infinity"] as const;

/** How deep brackets stand in one another, and the text without the numbers that aren't JSON. */
function scan(text: string): { readonly depth: number; readonly plain: string } {
  const pieces: string[] = [];
  let [open, depth, from] = [0, 0, 0];
  let word: string | undefined;
  for (let at = 0; at < text.length; at += 1) {
    switch (text.charAt(at)) {
      case '"':
        at = endOfString(text, at);
        break;
      case "{":
      case "[":
        open += 1;
        depth = Math.max(depth, open);
        break;
      case "}":
      case "]":
        open -= 1;
        break;
      case "N":
      case "I":
      case "-":
        word = notJson.find((one) => text.startsWith(one, at));
        if (word) {
          pieces.push(text.slice(from, at), "null");
          from = at + word.length;
          at = from - 1;
        }
        break;
      default:
    }
  }
  return { depth, plain: [...pieces, text.slice(from)].join("") };
}

/** Where the string that begins here ends; the text's last place if it doesn't. */
function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (end >= 0 && isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end < 0 ? text.length : end;
}

function isEscaped(text: string, at: number): boolean {
  let slashes = 0;
  while (text[at - 1 - slashes] === "\\") slashes += 1;
  return slashes % 2 === 1;
}
