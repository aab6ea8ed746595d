import type { Network } from "@stride/cnn";
import { knownNetwork } from "@stride/models";

/** A network of the zoo as Keras builds it, which is how tfjs would. */
export function kerasNetwork(name: string): Network {
  const known = knownNetwork(name);
  if (!known) throw new Error(`the zoo has no ${name}`);
  return known.network("keras");
}
