import { z } from "zod";
import type { Arithmetic } from "./arithmetic.ts";
import type { Count } from "./count.ts";
import { type Weight, weight } from "./weight.ts";

/** Whether a normalisation learns a scale and a shift, or only one of them, or neither. Keras calls them gamma and beta. */
export const affine = z.union([z.boolean(), z.enum(["scale", "shift"])]);

type Affine = z.output<typeof affine>;

/** What it learns, for `channels` places. */
export function learned(affine: Affine, channels: Count, a: Arithmetic): Count {
  if (typeof affine === "string") return channels;
  return affine ? a.scaleAndShift({ channels }) : 0;
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
