import { z } from "zod";
import type { Arithmetic, Norm, StepInput } from "./arithmetic.ts";
import type { Count } from "./count.ts";
import type { ParameterCount } from "./define-layer.ts";
import { axesOf, channelsOf, type Shape } from "./shape.ts";
import { type Weight, weight } from "./weight.ts";

/** Whether a normalisation learns a scale and a shift, or only one of them, or neither. Keras calls them gamma and beta. */
export const affine = z.union([z.boolean(), z.enum(["scale", "shift"])]);

type Affine = z.output<typeof affine>;

/** What it learns, for so many places. */
export function learned(affine: Affine, { norm, places }: StepInput<"scaleAndShift">, a: Arithmetic): Count {
  if (typeof affine === "string") return places;
  return affine ? a.scaleAndShift({ norm, places }) : 0;
}

/** What a norm with running statistics learns for each channel, and what it keeps. */
export function channelParameters(
  norm: Norm,
  layer: { readonly affine: Affine; readonly trackRunningStats: boolean },
  input: Shape,
  a: Arithmetic,
): ParameterCount {
  if (!layer.affine && !layer.trackRunningStats) return { trainable: 0, nonTrainable: 0 };
  const places = a.normalizedPlaces({ norm, lengths: [channelsOf(input)], axes: axesOf(input) });
  return {
    trainable: learned(layer.affine, { norm, places }, a),
    nonTrainable: layer.trackRunningStats ? a.runningStatistics({ norm, places }) : 0,
  };
}

export function affineWeights(affine: Affine, ...shape: readonly number[]): readonly Weight[] {
  return [
    ...(affine === true || affine === "scale" ? [weight("weight", ...shape)] : []),
    ...(affine === true || affine === "shift" ? [weight("bias", ...shape)] : []),
  ];
}

export function statisticsWeights(kept: boolean, channels: number): readonly Weight[] {
  const statistics = [weight("running_mean", channels), weight("running_var", channels)];
  return kept ? statistics.map((one) => ({ ...one, trainable: false })) : [];
}
