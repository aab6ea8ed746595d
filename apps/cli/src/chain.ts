import { type ChainWindow, chainWindowSchema, ok, refused, type Result, settingProblem } from "@stride/cnn";
import { z } from "zod";

/** What a chain may be made of; a pooling and a convolution see alike. */
const types: ReadonlySet<string> = new Set(["conv", "maxpool", "avgpool"]);

const MOST_LAYERS = 10_000;

const schema = z.object({ layers: z.array(z.looseObject({ type: z.string() })) });
const windows = z.array(chainWindowSchema);

/** Reads `{ layers: [{ type, kernel, stride, padding, dilation }] }`. */
export function readChain(line: unknown): Result<readonly ChainWindow[], object> {
  const chain = schema.safeParse(line);
  if (!chain.success) return refused({ ...settingProblem(chain.error), code: "unreadable" });
  const { layers } = chain.data;
  if (layers.length > MOST_LAYERS) {
    return refused({ code: "too-many-layers", layers: layers.length, most: MOST_LAYERS });
  }
  const unknown = layers.findIndex(({ type }) => !types.has(type));
  if (unknown >= 0) {
    return refused({ code: "unsupported", layer: unknown, type: layers[unknown]?.type });
  }
  const read = windows.safeParse(layers);
  if (read.success) {
    const layer = firstTooLarge(read.data);
    return layer < 0 ? ok(read.data) : refused({ code: "field-too-large", layer, mostBits: 1024 });
  }
  const problem = settingProblem(read.error);
  const wrongType = read.error.issues[0]?.code === "invalid_type";
  const path = ["layers", ...problem.path];
  return refused({ ...problem, path, code: wrongType ? "unreadable" : problem.code });
}

/** The first layer behind which neighbours see 2^1024 cells apart or more: each layer can add sixteen digits, and we print them all. */
function firstTooLarge(chain: readonly ChainWindow[]): number {
  let apart = 1;
  return chain.findIndex(({ stride }) => {
    apart *= stride;
    return !Number.isFinite(apart);
  });
}
