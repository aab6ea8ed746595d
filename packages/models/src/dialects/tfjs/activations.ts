import { z } from "zod";
import { activation as layer } from "../activation.ts";
import { defineEntry } from "../define-entry.ts";
import { prelu as slopes } from "../like-keras/axes.ts";
import { namedActivation } from "../like-keras/named-activation.ts";
import { unchanged } from "../reading.ts";
import { noSettings } from "../settings.ts";

const named = z.object({ activation: z.string() });
const shared = z.object({
  sharedAxes: z.union([z.int().transform((axis) => [axis]), z.array(z.int())]).nullish(),
});

/** Activations that are layers of their own. */
export const activation = defineEntry(named, ({ activation: name }, tensor) => namedActivation(name, tensor));
export const reLU = layer("relu");
export const leakyReLU = layer("leaky-relu");
export const elu = layer("elu");
export const thresholdedReLU = layer("threshold");
export const softmax = layer("softmax");
export const prelu = defineEntry(shared, ({ sharedAxes }, tensor) => slopes(sharedAxes ?? [], tensor));

/** Passes on what comes, once training is over. */
export const gaussianNoise = defineEntry(noSettings, (_, tensor) => unchanged(tensor));
