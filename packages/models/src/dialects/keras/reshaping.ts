import { refused } from "@stride/cnn";
import { z } from "zod";
import { defineEntry } from "../define-entry.ts";
import { permute } from "../like-keras/axes.ts";
import { flattened, onAxes } from "../reading.ts";
import { noSettings, positive } from "../settings.ts";

const target = z.object({ target_shape: z.array(z.union([positive, z.literal(-1)])) });
const dims = z.object({ dims: z.array(z.int()).min(1) });
const times = z.object({ n: positive });

export const Flatten = defineEntry(noSettings, (_, tensor) => flattened(tensor));

export const Reshape = defineEntry(target, ({ target_shape }, tensor) =>
  onAxes(tensor, { type: "reshape", shape: target_shape }),
);

export const Permute = defineEntry(dims, ({ dims: order }, tensor) => permute(order, tensor));

/** The same vector `n` times, on an axis of its own, as if that had one cell at first. */
export const RepeatVector = defineEntry(times, ({ n }, tensor) => {
  if (tensor.axes.length !== 1) return refused({ code: "wrong-rank", expected: 1, got: tensor.axes.length });
  const layout = "channels-last";
  return onAxes(tensor, { type: "reshape", shape: [1, -1], layout }, { type: "upsample", scaleFactor: [n] });
});
