import { refused } from "@stride/cnn";
import { z } from "zod";
import { defineEntry } from "../define-entry.ts";
import type { LayerEntry } from "../dialect.ts";
import { onAxes } from "../reading.ts";

const settings = z.object({ scales: z.array(z.number()).optional() });

/** A number an axis, the batch's too; whole ones that are larger than the input's are sizes. */
export const Resize = resize();
export const Upsample = resize();

function resize(): LayerEntry {
  return defineEntry(settings, ({ scales }, tensor, { constants }) => {
    const rank = tensor.batch.length + tensor.axes.length;
    const told = scales ?? constants.findLast((list) => list.length === rank);
    if (!told) return refused({ code: "missing-constant", constant: "scales" });
    if (told.length !== rank) return refused({ code: "wrong-rank", expected: rank, got: told.length });
    return onAxes(tensor, { type: "upsample", scaleFactor: told.slice(tensor.batch.length) });
  });
}
