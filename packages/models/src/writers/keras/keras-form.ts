import { axesOf, refused, type Result, type Shape } from "@stride/cnn";
import { kerasWriters } from "../../dialects/keras/writing/index.ts";
import type { KerasForm } from "../../dialects/keras/writing/form.ts";
import { type Value, writeLayer, type WrittenLayer } from "../../dialects/writing.ts";
import type { PlannedNode } from "../plan.ts";
import { callOf, pythonOf } from "../python.ts";
import { readBack } from "../read-back.ts";
import type { WriteProblem } from "../source.ts";

/** How Keras says a layer, which it reads as the same. */
export function kerasForm(node: PlannedNode): Result<KerasForm, WriteProblem> {
  const { name, layer, shapes } = node;
  const form = writeLayer(kerasWriters, layer.type, layer, node);
  const reason = form.ok ? readBack("keras", form.value, layer, shapes) : form.problem;
  return reason || !form.ok
    ? refused({ code: "not-writable", layer: name, reason: reason ?? { code: "no-such-layer" } })
    : form;
}

/** `layers.Conv2D(20, 4)`, with what freezes its parameters and, if it has one, its name. */
export function layerText(layer: WrittenLayer, frozen: boolean, name?: string): string {
  const learns = layer.part !== "pad" && layer.part !== "crop";
  const more: Record<string, Value> = {
    ...(frozen && learns ? { trainable: false } : {}),
    ...(name === undefined ? {} : { name }),
  };
  return `layers.${callOf(layer, more)}`;
}

/** `keras.Input((39, 31, 1))`: channels last, and no batch. */
export function inputText(shape: Shape, name?: string): string {
  return `keras.Input(${pythonOf(axesOf(shape))}${name === undefined ? "" : `, name=${pythonOf(name)}`})`;
}
