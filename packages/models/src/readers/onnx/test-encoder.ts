/** Writes ONNX files for tests: as much of protobuf as they need (protobuf.dev/programming-guides/encoding). */

type Bytes = Uint8Array<ArrayBuffer>;

export function concatenated(...parts: readonly Uint8Array[]): Bytes {
  const all = new Uint8Array(parts.reduce((total, { length }) => total + length, 0));
  let place = 0;
  for (const part of parts) {
    all.set(part, place);
    place += part.length;
  }
  return all;
}

export function varint(value: number | bigint): Bytes {
  const bytes: number[] = [];
  let left = BigInt.asUintN(64, BigInt(value));
  do {
    bytes.push(Number(left & 0x7fn) | (left > 0x7fn ? 0x80 : 0));
    left >>= 7n;
  } while (left > 0n);
  return new Uint8Array(bytes);
}

export function tag(field: number, wireType: number): Bytes {
  return varint(field * 8 + wireType);
}

export function int(field: number, value: number | bigint): Bytes {
  return concatenated(tag(field, 0), varint(value));
}

export function float(field: number, value: number): Bytes {
  return concatenated(tag(field, 5), floats([value]));
}

export function floats(values: readonly number[]): Bytes {
  return new Uint8Array(new Float32Array(values).buffer);
}

export function longs(values: readonly number[]): Bytes {
  return new Uint8Array(new BigInt64Array(values.map((value) => BigInt(value))).buffer);
}

export function delimited(field: number, ...content: readonly Uint8Array[]): Bytes {
  const bytes = concatenated(...content);
  return concatenated(tag(field, 2), varint(bytes.length), bytes);
}

export function text(field: number, value: string): Bytes {
  return delimited(field, new TextEncoder().encode(value));
}

/** A weight without its numbers, which aren't read. */
export function weight(name: string, ...axes: readonly (number | bigint)[]): Bytes {
  return tensor(name, 1, axes);
}

/** ONNX' types: 1 is 32-bit floating point, 7 are 64-bit whole numbers. */
export function tensor(
  name: string,
  type: number,
  axes: readonly (number | bigint)[],
  raw?: Uint8Array,
): Bytes {
  return concatenated(
    ...axes.map((length) => int(1, length)),
    int(2, type),
    text(8, name),
    ...(raw ? [delimited(9, raw)] : []),
  );
}

export function longTensor(name: string, values: readonly number[], axes = [values.length]): Bytes {
  return tensor(name, 7, axes, longs(values));
}

export function floatTensor(name: string, values: readonly number[], axes = [values.length]): Bytes {
  return tensor(name, 1, axes, floats(values));
}

type Attribute = number | string | readonly number[] | Uint8Array | { readonly float: number };

export interface TestNode {
  readonly type: string;
  readonly name?: string;
  readonly domain?: string;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  /** Whole numbers, lists of them, texts, and tensors that are written already. */
  readonly attributes?: Readonly<Record<string, Attribute>>;
}

export function node({ type, name = "", domain, inputs, outputs, attributes = {} }: TestNode): Bytes {
  return concatenated(
    ...inputs.map((input) => text(1, input)),
    ...outputs.map((output) => text(2, output)),
    text(3, name),
    text(4, type),
    ...Object.entries(attributes).map(([key, value]) => delimited(5, text(1, key), attribute(value))),
    ...(domain === undefined ? [] : [text(7, domain)]),
  );
}

function attribute(value: Attribute): Bytes {
  if (typeof value === "number") return concatenated(int(3, value), int(20, 2));
  if (typeof value === "string") return concatenated(text(4, value), int(20, 3));
  if (value instanceof Uint8Array) return concatenated(delimited(5, value), int(20, 4));
  if ("float" in value) return concatenated(float(2, value.float), int(20, 1));
  // packed, as newer files have it
  return concatenated(delimited(8, ...value.map(varint)), int(20, 7));
}

/** A length, or the name of one that may be any. */
export type TestAxis = number | bigint | string;

export function valueInfo(name: string, ...axes: readonly TestAxis[]): Bytes {
  const dimensions = axes.map((axis) =>
    delimited(1, typeof axis === "string" ? text(2, axis) : int(1, axis)),
  );
  return concatenated(text(1, name), delimited(2, delimited(1, int(1, 1), delimited(2, ...dimensions))));
}

export interface TestGraph {
  readonly nodes: readonly TestNode[];
  readonly initializers?: readonly Uint8Array[];
  readonly inputs: readonly Uint8Array[];
  readonly outputs: readonly string[];
}

export function graph({ nodes, initializers = [], inputs, outputs }: TestGraph): Bytes {
  return concatenated(
    ...nodes.map((one) => delimited(1, node(one))),
    text(2, "main_graph"),
    ...initializers.map((one) => delimited(5, one)),
    ...inputs.map((one) => delimited(11, one)),
    ...outputs.map((output) => delimited(12, valueInfo(output))),
  );
}

export function model(told: TestGraph): Bytes {
  return file(graph(told));
}

export function file(...graphs: readonly Uint8Array[]): Bytes {
  const opset = delimited(8, text(1, ""), int(2, 17));
  return concatenated(int(1, 8), text(2, "pytorch"), ...graphs.map((one) => delimited(7, one)), opset);
}

/** Bytes as a file's stream gives them. */
export async function* streamed(bytes: Uint8Array, chunk = 65536): AsyncGenerator<Uint8Array> {
  for (let place = 0; place < bytes.length; place += chunk) {
    yield await Promise.resolve(bytes.subarray(place, place + chunk));
  }
}
