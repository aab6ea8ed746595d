/** What comes out of one call of a layer; all three are counted from 0. */
export interface TensorRef {
  readonly layer: string;
  readonly call: number;
  readonly tensor: number;
}

/** What a layer is called on. */
export interface Call {
  readonly tensors: readonly TensorRef[];
  /** Whether a list of numbers stands among the arguments, which may widen what comes out. */
  readonly lists: boolean;
}

/** A length each; `null` is any. The first is the batch's. */
export type InputShape = readonly (number | null)[];

interface Common {
  /** The names of the models that it stands in before its own, joined by `/`. */
  readonly path: string;
  readonly type: string;
  /** Itself; a model's word counts for all in it. */
  readonly frozen: boolean;
  readonly calls: readonly Call[];
}

/** Where a model's input goes in. A Sequential model has one that isn't among its layers. */
export interface InputLayer extends Common {
  readonly kind: "input";
  readonly listed: boolean;
  /** Missing where nothing tells it. */
  readonly shape: InputShape | undefined;
}

export interface PlainLayer extends Common {
  readonly kind: "layer";
  readonly config: Readonly<Record<string, unknown>>;
  /** What it says of the input, which only a Sequential model's first layer does. */
  readonly inputShape: InputShape | undefined;
}

/** TensorFlow's or Keras' own function without a layer around it. */
export interface Operation extends Common {
  readonly kind: "operation";
  readonly operation: string;
}

/** A model that is a layer of another. */
export interface InnerModel extends Common {
  readonly kind: "model";
  readonly model: KerasModel;
}

export type KerasLayer = InputLayer | PlainLayer | Operation | InnerModel;

/** A layer before its calls are known. */
export type Uncalled<Layer extends KerasLayer> = Layer extends unknown ? Omit<Layer, "calls"> : never;

/** One call of a layer in a model. */
export interface LayerCall {
  readonly layer: KerasLayer;
  /** Which call of that layer it is, from 0. */
  readonly index: number;
  readonly call: Call;
}

/** A Functional model; a Sequential one is a chain of calls. */
export interface KerasModel {
  readonly inputs: readonly InputLayer[];
  /** By their own names. */
  readonly layers: ReadonlyMap<string, KerasLayer>;
  /** All calls but the inputs', each behind what it stands on. */
  readonly order: readonly LayerCall[];
  readonly outputs: readonly TensorRef[];
}
