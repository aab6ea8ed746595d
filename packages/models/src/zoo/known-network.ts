import type { Network } from "@stride/cnn";

/** The two families that networks are published in. */
export type Family = "pytorch" | "keras";

/** Parameters as a family counts them. */
export interface PublishedCount {
  readonly total: number;
  readonly trainable: number;
}

/** A network worth knowing by name. */
export interface KnownNetwork {
  /** As torchvision writes it, if it has it. */
  readonly name: string;
  /** Other names by which it is found. How a name is written doesn't matter: see `knownNetwork`. */
  readonly alsoCalled?: readonly string[];
  readonly title: Readonly<Record<"en" | "ko", string>>;
  /** 1 is where a learner begins. */
  readonly level: 1 | 2 | 3 | 4 | 5;
  /** Who described it, and which variant this is. */
  readonly source: string;
  /** The parameters that a family's own implementation has; missing where it has none. */
  readonly published: { readonly [Name in Family]?: PublishedCount };
  /** The network as that family builds it: some differ in biases, paddings or where a stride stands. */
  network(family: Family): Network;
}
