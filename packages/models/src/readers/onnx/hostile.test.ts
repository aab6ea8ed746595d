import { fc, test } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import { readOnnx } from "./read-onnx.ts";
import {
  concatenated,
  delimited,
  file,
  graph,
  int,
  longs,
  model,
  node,
  streamed,
  tag,
  tensor,
  text,
  valueInfo,
  varint,
  weight,
} from "./test-encoder.ts";

const small = {
  inputs: [valueInfo("x", "n", 3, 4, 4)],
  nodes: [
    {
      type: "Conv",
      name: "conv",
      inputs: ["x", "w", "b"],
      outputs: ["1"],
      attributes: { strides: [2, 2], auto_pad: "VALID" },
    },
    { type: "Reshape", inputs: ["1", "target"], outputs: ["y"] },
  ],
  initializers: [weight("w", 2, 3, 2, 2), weight("b", 2), tensor("target", 7, [2], longs([0, -1]))],
  outputs: ["y"],
};
const bytes = model(small);

/** Reads bytes and gives the code of what is wrong with them. */
async function problemOf(...parts: readonly Uint8Array[]): Promise<unknown> {
  const read = await readOnnx(streamed(concatenated(...parts)));
  return read.ok ? "none" : read.problem.problem;
}

/** Of the processor, whatever else it does. */
function secondsSince(began: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1e6;
}

describe("a file that is cut off", () => {
  test("is an error, or what it says without its last fields", async () => {
    const whole = await readOnnx(streamed(bytes));
    expect(whole).toMatchObject({ ok: true });
    let read = 0;
    for (let length = 0; length < bytes.length; length += 1) {
      const cut = await readOnnx(streamed(bytes.subarray(0, length)));
      if (cut.ok) expect(cut).toEqual(whole);
      if (cut.ok) read += 1;
    }
    // the graph is there, and only the opset behind it isn't, or is
    expect(read).toBe(1);
  });

  test("says how much is missing", async () => {
    expect(await readOnnx(streamed(bytes.subarray(0, 40)))).toMatchObject({
      ok: false,
      problem: {
        at: { byte: expect.any(Number) },
        problem: { code: "malformed", expected: expect.stringMatching(/^\d+ more bytes of a /) },
      },
    });
  });
});

test.prop([fc.integer({ min: 1, max: 40 })])("chunks of any size give the same", async (chunk) => {
  expect(await readOnnx(streamed(bytes, chunk))).toEqual(await readOnnx(streamed(bytes)));
});

test.prop([fc.uint8Array({ maxLength: 400 })])("random bytes are no network", async (random) => {
  expect(await readOnnx(streamed(random))).toMatchObject({ ok: false });
});

test.prop([fc.nat(bytes.length - 1), fc.nat(255)], { numRuns: 400 })(
  "a byte that is another gives a network or an error, and never throws",
  async (place, byte) => {
    const changed = bytes.slice();
    changed[place] = byte;
    const read = await readOnnx(streamed(changed));
    expect(typeof read.ok).toBe("boolean");
  },
);

describe("what only looks like a model", () => {
  const graphOf = (...fields: readonly Uint8Array[]) => delimited(7, ...fields);
  const repeated = (count: number, part: Uint8Array) => {
    const all = new Uint8Array(count * part.length);
    for (let place = 0; place < count; place += 1) all.set(part, place * part.length);
    return all;
  };
  const nested = (depth: number) => {
    let inside = text(4, "If");
    for (let level = 0; level < depth; level += 1) {
      const branch = delimited(5, text(1, "then_branch"), int(20, 5), delimited(6, delimited(1, inside)));
      inside = concatenated(text(4, "If"), branch);
    }
    return graphOf(delimited(1, inside), delimited(11, valueInfo("x", 1, 3)));
  };

  test.each([
    { title: "nothing", parts: [], problem: { code: "missing", what: "graph" } },
    {
      title: "two graphs",
      parts: [file(graph(small), graph(small))],
      problem: { code: "malformed", found: "two" },
    },
    {
      title: "10,000 groups in one another",
      parts: [repeated(10_000, tag(5, 3))],
      problem: { code: "malformed", found: "wire type 3" },
    },
    {
      title: "a number of 11 bytes",
      parts: [tag(1, 0), new Uint8Array(11).fill(0xff)],
      problem: { code: "malformed", expected: "a number of at most 10 bytes" },
    },
    {
      title: "a number beyond 64 bits",
      parts: [tag(1, 0), new Uint8Array([...Array<number>(9).fill(0xff), 2])],
      problem: { code: "malformed", expected: "a number of at most 10 bytes" },
    },
    { title: "field 0", parts: [varint(0)], problem: { code: "malformed", found: "0" } },
    {
      title: "text of 2^31 bytes in a node",
      parts: [graphOf(concatenated(tag(1, 2), varint(2 ** 32), tag(3, 2), varint(2 ** 31)))],
      problem: { code: "malformed", found: "4294967296" },
    },
    {
      title: "a graph of 2^40 bytes",
      parts: [tag(7, 2), varint(2 ** 40)],
      problem: { code: "malformed", expected: "1099511627776 more bytes of a GraphProto" },
    },
    {
      title: "a name of 401 bytes",
      parts: [graphOf(delimited(1, text(3, "n".repeat(401))))],
      problem: { code: "too-large", what: "name", limit: 400, got: 401 },
    },
    {
      title: "a name that isn't UTF-8",
      parts: [graphOf(delimited(1, delimited(3, new Uint8Array([0xff]))))],
      problem: { code: "malformed", expected: "text in UTF-8" },
    },
    {
      title: "a field across the end of its message",
      parts: [graphOf(delimited(5, concatenated(tag(1, 0), new Uint8Array([0x80]))), int(1, 1))],
      problem: { code: "malformed" },
    },
    {
      title: "a negative length",
      parts: [graphOf(delimited(5, weight("w", 3, -1)))],
      problem: { code: "no-length", axis: 1, length: "-1" },
    },
    {
      title: "a length of 2^62",
      parts: [graphOf(delimited(5, weight("w", 2n ** 62n)))],
      problem: { code: "no-length", axis: 0, length: "4611686018427387904" },
    },
    {
      title: "much of what is kept",
      parts: [graphOf(delimited(1, repeated(1_000_000, text(1, "name"))))],
      problem: { code: "too-large", what: "kept" },
    },
    {
      title: "a list of 2 million numbers in a tensor",
      parts: [graphOf(delimited(5, repeated(2_000_000, int(7, 1))))],
      problem: { code: "too-large", what: "kept" },
    },
    {
      title: "a node of 1,025 inputs",
      parts: [graphOf(delimited(1, text(3, "n"), repeated(1025, text(1, "x"))))],
      problem: { code: "too-large", what: "connections", limit: 1024, got: 1025 },
    },
    {
      title: "more axes at each node",
      parts: [
        model({
          ...small,
          nodes: ["1", "2", "y"].map((output, place) => ({
            type: "Unsqueeze",
            inputs: [["x", "1", "2"][place] ?? ""],
            outputs: [output],
            attributes: { axes: Array.from({ length: 25 }, (_, n) => n + 1) },
          })),
        }),
      ],
      problem: { code: "too-large", what: "axes", limit: 64, got: 79 },
    },
    {
      title: "65 axes",
      parts: [graphOf(delimited(5, weight("w", ...Array<number>(65).fill(1))))],
      problem: { code: "too-large", what: "axes" },
    },
    {
      title: "20,001 nodes",
      parts: [graphOf(repeated(20_001, delimited(1, text(4, "Relu"))))],
      problem: { code: "too-large", what: "nodes", limit: 20_000, got: 20_001 },
    },
    {
      title: "300 attributes",
      parts: [
        graphOf(delimited(1, ...Array.from({ length: 300 }, (_, n) => delimited(5, text(1, String(n)))))),
      ],
      problem: { code: "too-large", what: "attributes", got: 300 },
    },
    {
      title: "a million empty tensors",
      parts: [graphOf(repeated(1_000_000, delimited(5)))],
      problem: { code: "too-large", what: "tensors", limit: 50_000, got: 50_001 },
    },
    {
      title: "2 million fields that nobody knows",
      parts: [repeated(2_000_001, int(15, 1))],
      problem: { code: "too-large", what: "fields" },
    },
    {
      title: "1,000 graphs in one another",
      parts: [nested(1000)],
      problem: { code: "unknown-block", name: "If" },
    },
  ])("$title is refused", { retry: 2 }, async ({ parts, problem }) => {
    const began = process.cpuUsage();
    expect(await problemOf(...parts)).toMatchObject(problem);
    expect(secondsSince(began)).toBeLessThan(2);
  });

  test("a circle through 20,000 nodes is found in time", { retry: 2 }, async () => {
    const nodes = Array.from({ length: 20_000 }, (_, n) =>
      delimited(1, node({ type: "Relu", inputs: [String((n + 1) % 20_000)], outputs: [String(n)] })),
    );
    const circle = graphOf(...nodes, delimited(11, valueInfo("x", 1, 3)));
    const began = process.cpuUsage();
    expect(await problemOf(circle)).toMatchObject({ code: "circular" });
    expect(secondsSince(began)).toBeLessThan(2);
  });
});

test("a chain of 20,000 nodes is read in time", { retry: 2 }, async () => {
  const count = 20_000;
  const chain = model({
    inputs: [valueInfo("0", "n", 3, 4, 4)],
    nodes: Array.from({ length: count }, (_, n) => ({
      type: "Relu",
      inputs: [String(n)],
      outputs: [String(n + 1)],
    })),
    outputs: [String(count)],
  });
  const began = process.cpuUsage();
  const read = await readOnnx(streamed(chain));
  expect(secondsSince(began)).toBeLessThan(5);
  expect(read.ok && read.value.network.nodes.length).toBe(count);
});

describe("weights of many megabytes", () => {
  const size = 64 * 2 ** 20;

  /** A file with one tensor of so many zeros, which is never in memory as a whole. */
  async function* withZeros(): AsyncGenerator<Uint8Array> {
    const nodes = [{ type: "Gemm", inputs: ["x", "w"], outputs: ["y"] }];
    const rest = graph({ nodes, inputs: [valueInfo("x", 1, 4096)], outputs: ["y"] });
    const head = concatenated(weight("w", 4096, size / 4 / 4096), tag(9, 2), varint(size));
    const field = concatenated(tag(5, 2), varint(head.length + size), head);
    yield concatenated(tag(7, 2), varint(field.length + size + rest.length), field);
    const zeros = new Uint8Array(65536);
    for (let sent = 0; sent < size; sent += zeros.length) yield await Promise.resolve(zeros);
    yield rest;
  }

  test("are passed over in little memory", async () => {
    const before = process.memoryUsage().rss;
    const read = await readOnnx(withZeros());
    expect(read).toMatchObject({
      ok: true,
      value: { network: { nodes: [{ layer: { outFeatures: 4096 } }] } },
    });
    expect(process.memoryUsage().rss - before).toBeLessThan(40 * 2 ** 20);
  });
});
