import type { ConventionSettings, Count, Network } from "@stride/cnn";

/** What a row is called. */
export interface RowName {
  readonly name: string;
  readonly type: string;
  /** An operation that its framework has no layer for: PyTorch's `+`. */
  readonly functional?: boolean;
}

/** A network with what its source calls its layers, and the convention that goes with it. */
export interface Described {
  readonly title: string;
  readonly network: Network;
  readonly convention: ConventionSettings;
  /** By the names of inputs and nodes; an input without an entry has no row. */
  readonly names: ReadonlyMap<string, RowName>;
  /** Layers that the model has and never calls: their parameters are the model's all the same. */
  readonly uncalled: readonly (RowName & { readonly parameters: Count })[];
}
