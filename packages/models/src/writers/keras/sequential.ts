import type { KerasForm } from "../../dialects/keras/writing/form.ts";
import type { Plan } from "../plan.ts";
import type { Source, WriteNote } from "../source.ts";
import { AutomaticNames } from "./automatic-names.ts";
import { inputText, layerText } from "./keras-form.ts";

/** A chain of layers, which Keras names itself, by their types. */
export function sequentialSource({ inputs, nodes }: Plan, forms: readonly KerasForm[]): Source {
  const automatic = new AutomaticNames();
  const lines = inputs.map(({ shape }) => inputText(shape));
  const names = new Map(inputs.map(({ name }) => [name, automatic.of("InputLayer")]));
  const notes: WriteNote[] = [];
  for (const [index, { name, frozen }] of nodes.entries()) {
    const layers = forms[index] ?? [];
    const parts = layers.map(({ type }) => automatic.of(type));
    const own = layers.findIndex(({ part }) => part === undefined);
    names.set(name, parts[own] ?? "");
    if (parts.length > 1) notes.push({ code: "in-parts", layer: name, parts });
    lines.push(...layers.map((layer) => layerText(layer, frozen)));
  }
  const text = [
    "import keras",
    "from keras import layers",
    "",
    "model = keras.Sequential([",
    ...lines.map((line) => `    ${line},`),
    "])",
    "",
  ].join("\n");
  return { text, names, notes };
}
