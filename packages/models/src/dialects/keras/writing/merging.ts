import { axesOf, refused } from "@stride/cnn";
import { axisName, axisNumber } from "../../axis-names.ts";
import { type Footing, type LayerOf, under, written } from "../../writing.ts";
import { absent, layers } from "./form.ts";

const types = {
  add: "Add",
  subtract: "Subtract",
  multiply: "Multiply",
  average: "Average",
  maximum: "Maximum",
  minimum: "Minimum",
} as const;

export function merge({ operation }: LayerOf<"merge">, { shapes }: Footing) {
  if (operation === "divide") return absent();
  if (shapes.length < 2) {
    return refused({ code: "missing-input" as const, expected: 2, got: shapes.length });
  }
  return layers(written(types[operation], {}));
}

/** Channels and features stand last, which is where Keras joins unless told otherwise. */
export function concatenate({ axis, layout }: LayerOf<"concatenate">, footing: Footing) {
  const shape = under(footing);
  const number = axisNumber(
    axis === "channels" ? axis : axisName(axis, shape, layout),
    shape,
    "channels-last",
  );
  const last = number === axesOf(shape).length - 1;
  return layers(written("Concatenate", {}, { axis: last ? undefined : number + 1 }));
}
