import type { Network } from "@stride/cnn";

/** Whether the layers that can learn a bias do: a published count is one or the other, and seldom says which. */
export interface NetworkOptions {
  readonly bias: boolean;
}

/** A network worth knowing by name. */
export interface KnownNetwork {
  readonly name: string;
  readonly title: Readonly<Record<"en" | "ko", string>>;
  /** What its source calls each layer, in the layers' order. */
  readonly labels: readonly string[];
  network(options: NetworkOptions): Network;
}
