import { refused } from "@stride/cnn";
import { z } from "zod";
import { defineEntry } from "../define-entry.ts";
import { unchanged } from "../reading.ts";
import { positive } from "../settings.ts";

const settings = z.object({ size: positive });

export const LocalResponseNorm = defineEntry(settings, ({ size }, tensor) => {
  const rank = tensor.batch.length + tensor.axes.length;
  if (rank < 3) return refused({ code: "wrong-rank", expected: 1, got: Math.max(0, rank - 2) });
  return unchanged(tensor, { type: "local-response-norm", size });
});
