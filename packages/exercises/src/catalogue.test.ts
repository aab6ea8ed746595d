import { expect, test } from "vitest";
import { catalogue } from "./catalogue.ts";
import recorded from "./catalogue.json" with { type: "json" };
import { recordCatalogue } from "./fixtures/record-catalogue.ts";

const described = catalogue();

test("each kind is described by what its exercises practise and ask for", () => {
  const told = described.map(({ id, skills, answer }) => ({ id, skills, answer }));
  expect(told).toEqual([
    {
      id: "output-shape",
      skills: ["convolution-size", "padding", "stride-rounding", "pooling"],
      answer: "shape",
    },
    { id: "parameter-count", skills: ["parameters", "dense"], answer: "number" },
    { id: "weight-shape", skills: ["weight-shapes"], answer: "shape" },
    { id: "network-table", skills: ["whole-networks"], answer: "mixed" },
    { id: "total-parameters", skills: ["whole-networks"], answer: "mixed" },
    {
      id: "missing-hyperparameter",
      skills: ["convolution-size", "padding", "stride-rounding", "pooling", "design"],
      answer: "number",
    },
    { id: "reverse-design", skills: ["design"], answer: "number" },
    { id: "cost", skills: ["costs"], answer: "number" },
    { id: "receptive-field", skills: ["receptive-fields"], answer: "number" },
    { id: "find-the-mistake", skills: ["mistakes"], answer: "mixed" },
    { id: "broken-network", skills: ["mistakes"], answer: "mixed" },
    { id: "read-the-code", skills: ["code"], answer: "mixed" },
    { id: "convolve-by-hand", skills: ["by-hand"], answer: "grid" },
    { id: "pool-by-hand", skills: ["by-hand"], answer: "grid" },
    { id: "compare-designs", skills: ["design"], answer: "mixed" },
    { id: "graph-shapes", skills: ["graphs"], answer: "mixed" },
    { id: "convention-switch", skills: ["conventions"], answer: "mixed" },
    { id: "working-line", skills: ["working"], answer: "working" },
  ]);
});

test("a kind's misconceptions are those that its numbers tell apart, the likelier first", () => {
  expect(described[0]).toMatchObject({
    id: "output-shape",
    difficulties: [1, 2, 3, 4, 5],
    misconceptions: [
      ...["forgets-plus-one", "ignores-padding", "pads-one-side", "ignores-stride", "rounds-up"],
      ...["pools-by-kernel-size", "ignores-dilation", "multiplies-kernel-by-dilation"],
      ...["same-keeps-size-despite-stride", "same-rounds-down", "same-is-half-kernel"],
      ...["multiplies-channels", "swaps-axes", "keeps-the-dropped-window"],
      ...["transposed-uses-forward-formula", "transposed-is-size-times-stride"],
      ...["transposed-padding-enlarges", "forgets-output-padding", "scales-the-gaps"],
    ],
  });
  for (const { misconceptions } of described) expect(misconceptions.length).toBeGreaterThanOrEqual(2);
});

test("what was recorded is what the exercises practise and ask for", () => {
  expect(recordCatalogue()).toEqual(recorded);
});
