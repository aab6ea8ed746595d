import { type Formulas, lettersOf, plus, size, tex, times } from "./tex.ts";

export const cost = {
  multiplyAdds: ({ input: { by, weights, places }, result }) => ({
    left: "N_{\\text{MAC}}",
    rule: ["N_{\\text{weights}}", ...placesRule(by, places.length)].join(" \\cdot "),
    numbers: times([weights, ...places]),
    result: tex(result),
  }),

  floatingPointOperations: ({ input: { multiplyAdds, biases }, result }) => ({
    left: "N_{\\text{FLOP}}",
    rule: `2 \\cdot N_{\\text{MAC}}${biases > 0 ? " + N_{\\text{bias sums}}" : ""}`,
    numbers: `${times([2, multiplyAdds])}${biases > 0 ? ` + ${tex(biases)}` : ""}`,
    result: tex(result),
  }),

  biasedMultiplyAdds: ({ input: { multiplyAdds, biases }, result }) => ({
    left: "N_{\\text{MAC}}",
    rule: "N_{\\text{MAC}} + N_{\\text{bias sums}}",
    numbers: plus([multiplyAdds, biases]),
    result: tex(result),
  }),

  forBatch: ({ input: { count, batch, per }, result }) => ({
    left: per === "batch" ? "N_{\\text{batch}}" : "N_{\\text{example}}",
    ...(per === "batch"
      ? { rule: "N \\cdot N_{\\text{examples}}", numbers: times([count, batch]) }
      : { rule: "N" }),
    result: tex(result),
  }),

  activations: ({ input: { axes }, result }) => ({
    left: "N_{\\text{act}}",
    rule: "\\textstyle\\prod n",
    numbers: times(axes),
    result: tex(result),
  }),

  bytes: ({ input: { numbers, bytesEach }, result }) => ({
    left: "N_{\\text{bytes}}",
    rule: "N \\cdot N_{\\text{each}}",
    numbers: times([numbers, bytesEach]),
    result: tex(result),
  }),
} satisfies Partial<Formulas>;

function placesRule(by: "convolution" | "transposed" | "linear", rank: number): readonly string[] {
  if (by === "linear") return Array.from({ length: rank }, (_, at) => `n_${at + 1}`);
  const side = by === "transposed" ? "in" : "out";
  return lettersOf(rank).map((_, axis) => `${size({ axis, rank })}_{\\text{${side}}}`);
}
