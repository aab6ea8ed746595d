import type { ConventionSettings, Count, Network } from "@stride/cnn";

export type Framework = "torch" | "keras" | "onnx";

/** What a file calls one of its layers. */
export interface ForeignLayer {
  /** The layer's own name: all calls of a shared layer have one. */
  readonly name: string;
  /** Its type in the framework's words, for instance Conv2d. */
  readonly type: string;
  /** An operation that the framework has no layer for: PyTorch's `+`, `torch.cat` and `torch.flatten`. */
  readonly functional: boolean;
}

/** A layer that the file has and its network never calls, as GoogLeNet's auxiliary heads when it is evaluated. */
export interface UncalledLayer {
  readonly name: string;
  readonly type: string;
  /** What the framework counts with the model's all the same. */
  readonly parameters: Count;
}

/** A network out of somebody else's file. */
export interface ForeignNetwork {
  readonly framework: Framework;
  readonly network: Network;
  /** How the file's framework writes shapes and counts. */
  readonly convention: ConventionSettings;
  /** By the name of the network's input or node; an input is only listed where the framework calls it a layer. */
  readonly layers: ReadonlyMap<string, ForeignLayer>;
  /** Those that learn something: they are no nodes, and not in a summary's totals. */
  readonly uncalled?: readonly UncalledLayer[];
}
