import { sequence } from "@stride/cnn";
import { describe, expect, it } from "vitest";
import { networkSummary } from "./network-summary.ts";

const network = sequence({
  input: { kind: "feature-map", channels: 1, size: [28, 26] },
  layers: [
    { type: "conv2d", outChannels: 8, kernelSize: 5 },
    { type: "max-pool2d", kernelSize: 2 },
    { type: "flatten" },
  ],
});

describe("the summary of a network", () => {
  it.each([
    ["channels-first", [1, 28, 26], [8, 24, 22]],
    ["channels-last", [28, 26, 1], [24, 22, 8]],
  ] as const)("writes what goes in %s, as what comes out", (layout, input, output) => {
    expect(networkSummary(network, "torch", layout)).toMatchObject({
      ok: true,
      read: {
        input: { shape: input, drawn: [28, 26, 1] },
        rows: [{ output, drawn: [24, 22, 8] }, {}, { output: [1056] }],
      },
    });
  });

  it("calls each layer as its exercises do", () => {
    expect(networkSummary(network, "torch", "channels-first")).toMatchObject({
      read: {
        rows: [
          { called: { en: "conv", ko: "합성곱" } },
          { called: { en: "max pool", ko: "최대 풀링" } },
          { called: { en: "flatten", ko: "펼치기(flatten)" } },
        ],
      },
    });
  });
});
