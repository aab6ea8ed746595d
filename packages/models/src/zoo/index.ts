import type { KnownNetwork } from "./known-network.ts";
import { workedExample } from "./worked-example.ts";

/** All known networks, in the order in which they are listed. */
export const zoo: readonly KnownNetwork[] = [workedExample];

const byName: ReadonlyMap<string, KnownNetwork> = new Map(zoo.map((known) => [known.name, known]));

export function knownNetwork(name: string): KnownNetwork | undefined {
  return byName.get(name);
}

export type { KnownNetwork, NetworkOptions } from "./known-network.ts";
export { workedExample } from "./worked-example.ts";
