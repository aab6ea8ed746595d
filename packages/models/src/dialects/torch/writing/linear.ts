import { axesOf, refused } from "@stride/cnn";
import { type Footing, type LayerOf, under, unlessIs, written } from "../../writing.ts";
import { modules } from "./form.ts";

/** On the last axis, which of maps is none that their channels stand on. */
export function linear({ outFeatures, bias, layout }: LayerOf<"linear">, footing: Footing) {
  const shape = under(footing);
  const maps = shape.kind === "feature-map";
  if (maps && layout === "channels-last") return refused({ code: "other-layout" as const });
  const inFeatures = (maps ? shape.size : axesOf(shape)).at(-1) ?? 1;
  return modules(
    written("Linear", { in_features: inFeatures, out_features: outFeatures }, { bias: unlessIs(bias, true) }),
  );
}
