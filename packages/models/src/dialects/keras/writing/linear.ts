import { refused } from "@stride/cnn";
import { type Footing, type LayerOf, under, unlessIs, written } from "../../writing.ts";
import { layers } from "./form.ts";

/** On the last axis, where the channels of maps stand. */
export function linear({ outFeatures, bias, layout }: LayerOf<"linear">, footing: Footing) {
  const maps = under(footing).kind === "feature-map";
  if (maps && layout === "channels-first") return refused({ code: "other-layout" as const });
  return layers(written("Dense", { units: outFeatures }, { use_bias: unlessIs(bias, true) }));
}
