/** An ONNX file's graph as it is written, before anything in it has a meaning. */
export interface OnnxGraph {
  readonly nodes: readonly OnnxNode[];
  readonly initializers: readonly OnnxTensor[];
  readonly inputs: readonly OnnxInput[];
  readonly outputs: readonly string[];
}

export interface OnnxNode {
  /** Often empty. */
  readonly name: string;
  readonly type: string;
  /** Empty for ONNX' own operators. */
  readonly domain: string;
  /** Names of tensors; one that is left out is empty. */
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  readonly attributes: ReadonlyMap<string, OnnxAttribute>;
}

/** An attribute's value; what is too long, or of no use here, is `other`. */
export type OnnxAttribute =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "numbers"; readonly value: readonly number[] }
  | { readonly kind: "text"; readonly value: string }
  | { readonly kind: "tensor"; readonly value: OnnxTensor }
  | { readonly kind: "graph" }
  | { readonly kind: "other" };

export interface OnnxTensor {
  readonly name: string;
  readonly axes: readonly number[];
  /** Whether its numbers are whole by their type. */
  readonly whole: boolean;
  /** Only of a small tensor. */
  readonly values: readonly number[] | undefined;
}

export interface OnnxInput {
  readonly name: string;
  /** Missing where it isn't told, or is no tensor. */
  readonly axes: readonly OnnxAxis[] | undefined;
}

/** A length, or what one that isn't told is called. */
export type OnnxAxis = { readonly length: bigint } | { readonly called: string };
