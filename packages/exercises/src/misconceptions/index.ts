import type { Misconception } from "../misconception.ts";
import { flattenForgetsAnAxis } from "./flatten-forgets-an-axis.ts";
import { forgetsBias } from "./forgets-bias.ts";
import { forgetsInputChannels } from "./forgets-input-channels.ts";
import { forgetsPlusOne } from "./forgets-plus-one.ts";
import { ignoresDilation } from "./ignores-dilation.ts";
import { ignoresGroups } from "./ignores-groups.ts";
import { ignoresPadding } from "./ignores-padding.ts";
import { ignoresStride } from "./ignores-stride.ts";
import { multipliesByOutputArea } from "./multiplies-by-output-area.ts";
import { multipliesChannels } from "./multiplies-channels.ts";
import { padsOneSide } from "./pads-one-side.ts";
import { poolingHasWeights } from "./pooling-has-weights.ts";
import { poolsByKernelSize } from "./pools-by-kernel-size.ts";
import { roundsUp } from "./rounds-up.ts";
import { swapsAxes } from "./swaps-axes.ts";

/** All misconceptions, by id; the likelier ones first, which is the order of a diagnosis. */
export const misconceptions = {
  "forgets-plus-one": forgetsPlusOne,
  "forgets-bias": forgetsBias,
  "ignores-padding": ignoresPadding,
  "pads-one-side": padsOneSide,
  "ignores-stride": ignoresStride,
  "rounds-up": roundsUp,
  "pools-by-kernel-size": poolsByKernelSize,
  "forgets-input-channels": forgetsInputChannels,
  "flatten-forgets-an-axis": flattenForgetsAnAxis,
  "ignores-dilation": ignoresDilation,
  "ignores-groups": ignoresGroups,
  "multiplies-by-output-area": multipliesByOutputArea,
  "pooling-has-weights": poolingHasWeights,
  "multiplies-channels": multipliesChannels,
  "swaps-axes": swapsAxes,
} as const satisfies Record<string, Misconception>;

export type MisconceptionId = keyof typeof misconceptions;

/** The misconceptions in the order of a diagnosis. */
export const ranked: readonly (readonly [string, Misconception])[] = Object.entries(misconceptions);
