import { refused } from "@stride/cnn";
import { z } from "zod";
import { defineEntry } from "../define-entry.ts";
import { onAxes, trailing } from "../reading.ts";
import { sidesOf } from "./padding.ts";

const settings = z.object({
  mode: z.enum(["constant", "reflect", "edge", "wrap"]).default("constant"),
  pads: z.array(z.int()).optional(),
});

const modes = { constant: "zeros", reflect: "reflect", edge: "replicate", wrap: "circular" } as const;

/** All axes' beginnings, then all their ends, the batch's too: a constant input, or a setting before opset 11. */
export const Pad = defineEntry(settings, ({ mode, pads }, tensor, { constants }) => {
  const told = pads ?? constants[0];
  if (!told) return refused({ code: "missing-constant", constant: "pads" });
  const rank = tensor.batch.length + tensor.axes.length;
  if (told.length !== 2 * rank) return refused({ code: "wrong-rank", expected: rank, got: told.length / 2 });
  const sides = sidesOf(told, rank);
  const kept = sides[0]?.before === 0 && sides[0].after === 0;
  const input = trailing(tensor, kept ? rank - 1 : rank);
  if (!input.ok) return input;
  if (rank === 1 && kept) return onAxes(tensor);
  return onAxes(input.value, {
    type: "pad",
    padding: kept ? sides.slice(1) : sides,
    mode: modes[mode],
  });
});
