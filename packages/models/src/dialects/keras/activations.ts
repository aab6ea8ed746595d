import { z } from "zod";
import { activation } from "../activation.ts";
import { defineEntry } from "../define-entry.ts";
import { prelu } from "../like-keras/axes.ts";
import { namedActivation } from "../like-keras/named-activation.ts";
import { unchanged } from "../reading.ts";
import { noSettings } from "../settings.ts";

const named = z.object({ activation: z.string() });
const shared = z.object({
  shared_axes: z.union([z.int().transform((axis) => [axis]), z.array(z.int())]).nullish(),
});

/** Activations that are layers of their own. */
export const Activation = defineEntry(named, ({ activation: name }, tensor) => namedActivation(name, tensor));
export const ReLU = activation("relu");
export const LeakyReLU = activation("leaky-relu");
export const ELU = activation("elu");
export const ThresholdedReLU = activation("threshold");
export const Softmax = activation("softmax");
export const PReLU = defineEntry(shared, ({ shared_axes }, tensor) => prelu(shared_axes ?? [], tensor));

/** Layers that pass on what comes, at least once training is over. */
export const Identity = defineEntry(noSettings, (_, tensor) => unchanged(tensor));
export const GaussianNoise = Identity;
export const ActivityRegularization = Identity;
export const InputLayer = Identity;
export const Masking = Identity;
