import { type LayerSettings, ok, refused, type Result } from "@stride/cnn";
import { z } from "zod";
import { axisFromStart } from "../axis.ts";
import { defineEntry } from "../define-entry.ts";
import type { Axes, Inputs, LayerEntry, Tensor } from "../dialect.ts";
import { onSeveral } from "../reading.ts";
import type { Refusal } from "../refusal.ts";
import { noSettings } from "../settings.ts";

type Operation = Extract<LayerSettings, { type: "merge" }>["operation"];

export const Add = merge("add");
export const Sub = merge("subtract");
export const Mul = merge("multiply");
export const Div = merge("divide");
export const Sum = merge("add");
export const Mean = merge("average");
export const Max = merge("maximum");
export const Min = merge("minimum");

export const Concat = defineEntry(z.object({ axis: z.int() }), ({ axis }, _, inputs) => {
  const rank = inputs.shapes[0]?.length ?? 0;
  const fromStart = axisFromStart(axis, rank);
  if (!fromStart.ok) return fromStart;
  const split = aligned(inputs, fromStart.value === 0);
  if (!split.ok) return split;
  const { batch, tensors } = split.value;
  return onSeveral(tensors, batch, { type: "concatenate", axis: fromStart.value - batch.length });
});

/** The batch is an axis like the others here, which may be repeated, too. */
function merge(operation: Operation): LayerEntry {
  return defineEntry(noSettings, (_, __, inputs) => {
    const split = aligned(inputs, false);
    if (!split.ok) return split;
    return onSeveral(split.value.tensors, split.value.batch, { type: "merge", operation });
  });
}

/** The inputs without their batch where it is the same for all; else with it, if its size is told. */
function aligned(
  { shapes, tensors }: Inputs,
  withBatch: boolean,
): Result<{ readonly tensors: readonly Tensor[]; readonly batch: Axes }, Refusal> {
  const [first] = shapes;
  const batch = first?.[0];
  const alike = shapes.every((shape) => shape[0] === batch && shape.length === first?.length);
  if (alike && batch !== undefined && !withBatch) return ok({ tensors, batch: [batch] });
  const whole: Tensor[] = [];
  for (const shape of shapes) {
    const axes = shape.filter((length) => length !== null);
    if (axes.length < shape.length) return refused({ code: "unknown-batch" });
    whole.push({ batch: [], axes });
  }
  return ok({ tensors: whole, batch: [] });
}
