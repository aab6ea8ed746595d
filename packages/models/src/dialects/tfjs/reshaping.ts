import { z } from "zod";
import { defineEntry } from "../define-entry.ts";
import { permute as permuted } from "../like-keras/axes.ts";
import { flattened, onAxes } from "../reading.ts";
import { noSettings, positive } from "../settings.ts";

/** What isn't told is also written `null`. */
const length = z.union([positive, z.literal(-1), z.null().transform((): -1 => -1)]);
const target = z.object({ targetShape: z.array(length) });
const dims = z.object({ dims: z.array(z.int()).min(1) });
const times = z.object({ n: positive });

/** tfjs itself refuses an input of one axis, for no reason that Keras shares. */
export const flatten = defineEntry(noSettings, (_, tensor) => flattened(tensor));

export const reshape = defineEntry(target, ({ targetShape }, tensor) =>
  onAxes(tensor, { type: "reshape", shape: targetShape }),
);

export const permute = defineEntry(dims, ({ dims: order }, tensor) => permuted(order, tensor));

export const repeatVector = defineEntry(times, ({ n }, { batch, axes }) =>
  onAxes({ batch, axes: [1, ...axes] }, { type: "upsample", scaleFactor: [n, ...axes.map(() => 1)] }),
);
