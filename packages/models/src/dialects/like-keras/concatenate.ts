import { refused, type Result } from "@stride/cnn";
import { axisFromStart } from "../axis.ts";
import type { Inputs, Reading } from "../dialect.ts";
import { onSeveral } from "../reading.ts";
import type { Refusal } from "../refusal.ts";
import { onMerged } from "./merge.ts";

/** Inputs joined along an axis; the batch's is 0, also where it is left out. */
export function concatenate(axis: number, inputs: Inputs, least: number): Result<Reading, Refusal> {
  return onMerged(inputs, least, ({ tensors, batch }) => {
    const rank = (tensors[0]?.axes.length ?? 0) + 1;
    const fromStart = axisFromStart(axis, rank);
    if (!fromStart.ok) return fromStart;
    if (fromStart.value === 0) return refused({ code: "unknown-batch" });
    // the last axis is the channels', whatever it is called by
    const joined = fromStart.value === rank - 1 ? "channels" : fromStart.value - 1;
    return onSeveral(tensors, batch, { type: "concatenate", axis: joined });
  });
}
