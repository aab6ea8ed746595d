import { expect, it } from "vitest";
import { edgesOf } from "./graph-edges";

it("leads from line to line, once each, inputs first", () => {
  const graph = {
    inputs: [{ name: "x" }],
    nodes: [
      { name: "a", from: ["x"] },
      { name: "b", from: ["a"] },
      { name: "sum", from: ["x", "b"] },
      { name: "twice", from: ["sum", "sum", "elsewhere"] },
    ],
  };
  expect(edgesOf(graph)).toEqual([
    { from: 0, to: 1 },
    { from: 1, to: 2 },
    { from: 0, to: 3 },
    { from: 2, to: 3 },
    { from: 3, to: 4 },
  ]);
});
