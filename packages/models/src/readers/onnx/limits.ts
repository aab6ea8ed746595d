/** What is read of a file at most, so that none takes long or fills the memory. */
export const limits = {
  /** Protobuf itself holds no more in a message. */
  bytes: 2 ** 31,
  /** Fields of any message, also those that are skipped. */
  fields: 2_000_000,
  /** Bytes that are kept of names, attributes and dimensions, with what keeping them costs. */
  kept: 20_000_000,
  nodes: 20_000,
  /** Weights, inputs and outputs. */
  tensors: 50_000,
  attributes: 256,
  /** What goes into a node, or comes out. */
  connections: 1024,
  /** Bytes of a name. */
  name: 400,
  axes: 64,
  /** Numbers of a tensor or an attribute whose values are kept. */
  numbers: 64,
} as const;
