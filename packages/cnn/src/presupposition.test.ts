import { expect, test } from "vitest";
import type { LayerSettings } from "./layers/index.ts";
import { sequence } from "./network.ts";
import { presupposed } from "./presupposition.ts";
import { featureMap } from "./shape.ts";

const conv = { type: "conv2d", outChannels: 4, kernelSize: 3 } as const;

test.each([
  { layers: [conv, { ...conv, padding: 1 }], bias: "all", paddings: ["explicit", "valid"] },
  {
    layers: [
      { ...conv, bias: false },
      { ...conv, padding: "same" },
    ],
    bias: "some",
    paddings: ["same", "valid"],
  },
  {
    layers: [
      { ...conv, bias: false, padding: 0 },
      { type: "max-pool2d", kernelSize: 2 },
    ],
    bias: "none",
    paddings: ["valid"],
  },
  { layers: [{ type: "flatten" }], bias: "none", paddings: [] },
] satisfies { layers: LayerSettings[]; bias: string; paddings: string[] }[])(
  "biases: $bias, paddings: $paddings",
  ({ layers, bias, paddings }) => {
    expect(presupposed(sequence({ input: featureMap(3, 9, 9), layers }))).toEqual({ bias, paddings });
  },
);
