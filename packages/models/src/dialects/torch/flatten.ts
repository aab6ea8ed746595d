import { refused, type Result } from "@stride/cnn";
import { z } from "zod";
import { axisFromStart } from "../axis.ts";
import { defineEntry } from "../define-entry.ts";
import type { Reading, Tensor } from "../dialect.ts";
import { flattened, onAxes } from "../reading.ts";
import type { Refusal } from "../refusal.ts";

const settings = z.object({ start_dim: z.int().default(1), end_dim: z.int().default(-1) });

/** Makes one axis of those from `start_dim` to `end_dim`; the batch's is 0. */
export const Flatten = defineEntry(settings, ({ start_dim, end_dim }, { batch, axes }) => {
  const rank = batch.length + axes.length;
  const start = axisFromStart(start_dim, rank);
  if (!start.ok) return start;
  const end = axisFromStart(end_dim, rank);
  if (!end.ok) return end;
  if (start.value > end.value) {
    return refused({ code: "axes-out-of-order", start: start_dim, end: end_dim });
  }
  const [first] = batch;
  if (start.value > 0 || first === undefined) return within({ batch, axes }, start.value, end.value);
  if (first === null) return refused({ code: "unknown-batch" });
  return within({ batch: [], axes: [first, ...axes] }, 0, end.value);
});

function within({ batch, axes }: Tensor, start: number, end: number): Result<Reading, Refusal> {
  const range = [start - batch.length, end - batch.length] as const;
  if (range[0] === 0 && range[1] === axes.length - 1) return flattened({ batch, axes });
  return onAxes({ batch, axes }, { type: "flatten", range: [...range] });
}
