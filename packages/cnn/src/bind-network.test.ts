import { describe, expect, test } from "vitest";
import { bindNetwork } from "./bind-network.ts";
import type { Network, NetworkNode } from "./network.ts";
import { featureMap } from "./shape.ts";

const inputs = [{ name: "x", shape: featureMap(3, 8, 8) }];
const relu = { type: "activation", function: "relu" } as const;
const conv = { type: "conv2d", outChannels: 3, kernelSize: 3, padding: "same" } as const;

function network(nodes: readonly NetworkNode[], outputs: readonly string[] = []): Network {
  return { inputs, nodes, outputs };
}

describe("the order of calculation", () => {
  test("sources come first, and otherwise what was written first", () => {
    const bound = bindNetwork(
      network([
        { name: "sum", from: ["b", "a"], layer: { type: "merge", operation: "add" } },
        { name: "a", from: ["x"], layer: relu },
        { name: "c", from: ["sum"], layer: relu },
        { name: "b", from: ["a"], layer: relu },
      ]),
    );
    expect(bound.ok && bound.value.nodes.map(({ name }) => name)).toEqual(["a", "b", "sum", "c"]);
  });

  test("100,000 layers on one another, written from the last, are no difficulty", () => {
    const nodes = Array.from({ length: 100_000 }, (_, index) => ({
      name: `n${index}`,
      from: [index === 99_999 ? "x" : `n${index + 1}`],
      layer: relu,
    }));
    const bound = bindNetwork(network(nodes));
    expect(bound.ok && bound.value.nodes.at(-1)?.name).toBe("n0");
  });
});

describe("a graph that doesn't hold", () => {
  test("a circle is told, from one of its nodes round to it", () => {
    const nodes = [
      { name: "a", from: ["x"], layer: relu },
      { name: "b", from: ["a", "d"], layer: { type: "merge", operation: "add" } as const },
      { name: "c", from: ["b"], layer: relu },
      { name: "d", from: ["c"], layer: relu },
      { name: "e", from: ["d"], layer: relu },
    ];
    expect(bindNetwork(network(nodes))).toEqual({
      ok: false,
      problem: { layer: "c", problem: { code: "circular", circle: ["c", "d", "b"] } },
    });
    expect(bindNetwork(network([{ name: "a", from: ["a"], layer: relu }]))).toMatchObject({
      problem: { layer: "a", problem: { code: "circular", circle: ["a"] } },
    });
  });

  test.each([
    {
      what: "two nodes of one name",
      nodes: [
        { name: "a", from: ["x"], layer: relu },
        { name: "a", from: ["x"], layer: relu },
      ],
      expected: { layer: "a", problem: { code: "duplicate-name" } },
    },
    {
      what: "a node with an input's name",
      nodes: [{ name: "x", from: ["x"], layer: relu }],
      expected: { layer: "x", problem: { code: "duplicate-name" } },
    },
    {
      what: "a source that isn't there",
      nodes: [{ name: "a", from: ["y"], layer: relu }],
      expected: { layer: "a", problem: { code: "unknown-source", source: "y" } },
    },
    {
      what: "parameters of a node that isn't there",
      nodes: [{ name: "a", from: ["x"], layer: relu, shares: "__proto__" }],
      expected: { layer: "a", problem: { code: "unknown-source", source: "__proto__" } },
    },
    {
      what: "parameters of another layer",
      nodes: [
        { name: "a", from: ["x"], layer: relu },
        { name: "b", from: ["a"], layer: conv, shares: "a" },
      ],
      expected: { layer: "b", problem: { code: "shares-with-another-layer", shared: "a" } },
    },
    {
      what: "parameters at second hand",
      nodes: [
        { name: "a", from: ["x"], layer: conv },
        { name: "b", from: ["a"], layer: conv, shares: "a" },
        { name: "c", from: ["b"], layer: conv, shares: "b" },
      ],
      expected: { layer: "c", problem: { code: "shares-with-another-layer", shared: "b" } },
    },
  ])("$what", ({ nodes, expected }) => {
    expect(bindNetwork(network(nodes))).toEqual({ ok: false, problem: expected });
  });

  test("an output that isn't there", () => {
    expect(bindNetwork(network([{ name: "a", from: ["x"], layer: relu }], ["b"]))).toEqual({
      ok: false,
      problem: { layer: "b", problem: { code: "unknown-source", source: "b" } },
    });
  });

  test("settings that aren't sound name their layer", () => {
    const nodes = [{ name: "a", from: ["x"], layer: { ...conv, kernelSize: -1 } }];
    expect(bindNetwork(network(nodes))).toMatchObject({
      problem: { layer: "a", problem: { code: "invalid-setting", path: ["kernelSize"] } },
    });
  });
});
