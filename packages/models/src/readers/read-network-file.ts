import { refused, type Result } from "@stride/cnn";
import type { ForeignNetwork } from "./foreign-network.ts";
import { readKerasJson } from "./keras/read-keras-json.ts";
import { readKerasSource } from "./keras-source/read-keras-source.ts";
import { readOnnx } from "./onnx/read-onnx.ts";
import type { ReadProblem } from "./read-problem.ts";
import { readTorchSource } from "./torch/read-torch-source.ts";
import { readTorchText } from "./torch/read-torch-text.ts";

export type FileFormat = "keras-json" | "keras-source" | "torch-text" | "torch-source" | "onnx";

/** Texts longer than this aren't read: they are kept in memory whole, unlike ONNX. */
const MOST_BYTES = 20_000_000;

/**
 * Reads a network out of a file in any of the formats; which one it is shows in its bytes. `input` is what goes in, with its
 * batch: PyTorch's texts don't say it.
 */
export async function readNetworkFile(
  chunks: AsyncIterable<Uint8Array>,
  { input }: { readonly input?: readonly number[] | undefined } = {},
): Promise<Result<ForeignNetwork, ReadProblem>> {
  const file = chunks[Symbol.asyncIterator]();
  const first = await file.next();
  const head = first.done ? new Uint8Array() : first.value;
  const all = again(head, file);
  if (isBinary(head)) return readOnnx(all);
  const text = await wholeText(all);
  if (text === undefined) {
    return refused({
      at: undefined,
      problem: { code: "too-large", what: "bytes", limit: MOST_BYTES, got: MOST_BYTES + 1 },
    });
  }
  return readText(text, input);
}

/** Which format a text is in. */
export function formatOfText(text: string): Exclude<FileFormat, "onnx"> {
  if (/^\s*[{[]/u.test(text)) return "keras-json";
  if (/\bnn\s*\.\s*\w/u.test(text)) return "torch-source";
  return /\bkeras\b|\blayers\s*\.\s*\w/u.test(text) ? "keras-source" : "torch-text";
}

function readText(text: string, input: readonly number[] | undefined): Result<ForeignNetwork, ReadProblem> {
  const format = formatOfText(text);
  switch (format) {
    case "keras-json":
      return readKerasJson(text);
    case "keras-source":
      return readKerasSource(text);
    case "torch-source":
      return input ? readTorchSource(text, input) : withoutInput();
    case "torch-text":
      return input ? readTorchText(text, input) : withoutInput();
    default:
      return format satisfies never;
  }
}

function withoutInput(): Result<never, ReadProblem> {
  return refused({ at: undefined, problem: { code: "missing", what: "input" } });
}

/** Texts have no control characters but tabs and line ends; ONNX' first byte already is one. */
function isBinary(head: Uint8Array): boolean {
  return head.subarray(0, 512).some((byte) => byte < 9 || (byte > 13 && byte < 32));
}

async function* again(head: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield head;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}

async function wholeText(chunks: AsyncIterable<Uint8Array>): Promise<string | undefined> {
  const decoder = new TextDecoder();
  let bytes = 0;
  let text = "";
  for await (const chunk of chunks) {
    bytes += chunk.length;
    if (bytes > MOST_BYTES) return undefined;
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}
