import { type LayerSettings, refused, type Result } from "@stride/cnn";
import type { Axes, Inputs, LayerEntry, Reading, Tensor } from "../dialect.ts";
import { defineEntry } from "../define-entry.ts";
import { onSeveral } from "../reading.ts";
import type { Refusal } from "../refusal.ts";
import { noSettings } from "../settings.ts";

type Operation = Extract<LayerSettings, { type: "merge" }>["operation"];

/** Inputs merged number by number; `least` is how many it takes at least. */
export function merge(operation: Operation, least: number): LayerEntry {
  return defineEntry(noSettings, (_, __, inputs) =>
    onMerged(inputs, least, ({ tensors, batch }) => onSeveral(tensors, batch, { type: "merge", operation })),
  );
}

/** Inputs that share a batch. Where one has a batch of any size, so has what comes out. */
export function onMerged(
  { tensors }: Inputs,
  least: number,
  read: (merged: { readonly tensors: readonly Tensor[]; readonly batch: Axes }) => Result<Reading, Refusal>,
): Result<Reading, Refusal> {
  if (tensors.length < least) return refused({ code: "missing-input", expected: least, got: tensors.length });
  const batches = tensors.flatMap(({ batch }) => batch);
  const told = batches.filter((batch) => batch !== null);
  if (told.some((batch) => batch !== told[0])) return refused({ code: "batches-differ", batches: told });
  const batch = tensors.find((tensor) => tensor.batch.includes(null))?.batch ?? tensors[0]?.batch ?? [];
  return read({ tensors, batch });
}
