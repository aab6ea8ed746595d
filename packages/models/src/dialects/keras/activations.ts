import { z } from "zod";
import { activation } from "../activation.ts";
import { defineEntry } from "../define-entry.ts";
import { namedActivation } from "../named-activation.ts";

const settings = z.object({ activation: z.string() });

/** Activations that are layers of their own. */
export const activations = {
  Activation: defineEntry(settings, (named, tensor) => namedActivation(named.activation, tensor)),
  ReLU: activation("relu"),
  LeakyReLU: activation("leaky-relu"),
  ELU: activation("elu"),
  Softmax: activation("softmax"),
};
