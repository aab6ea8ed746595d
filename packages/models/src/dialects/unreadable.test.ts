import { describe, expect, test } from "vitest";
import { readLayer } from "./read-layer.ts";

function refusalOf(layer: string, config: unknown) {
  const read = readLayer({ framework: "torch", layer, config, input_shape: [1, 3, 8, 8] });
  return read.ok ? undefined : read.problem;
}

describe("a setting that is missing, or of another type, can't be read", () => {
  test.each([
    { layer: "Conv2d", config: { in_channels: 3, out_channels: 8 }, path: ["kernel_size"] },
    {
      layer: "Conv2d",
      config: { in_channels: 3, out_channels: null, kernel_size: 3 },
      path: ["out_channels"],
    },
    {
      layer: "Conv2d",
      config: { in_channels: 3, out_channels: "8", kernel_size: 3 },
      path: ["out_channels"],
    },
    {
      layer: "Conv2d",
      config: { in_channels: 3, out_channels: 8, kernel_size: "three" },
      path: ["kernel_size"],
    },
    {
      layer: "Conv2d",
      config: { in_channels: 3, out_channels: 8, kernel_size: [3, "3"] },
      path: ["kernel_size"],
    },
    { layer: "Conv2d", config: { in_channels: 3, out_channels: 8, kernel_size: 3, bias: 1 }, path: ["bias"] },
    { layer: "MaxPool2d", config: {}, path: ["kernel_size"] },
  ])("$layer with $config", ({ layer, config, path }) => {
    expect(refusalOf(layer, config)).toMatchObject({ code: "unreadable", path });
  });
});

describe("a setting of the right type that its framework refuses is another matter", () => {
  test.each([
    { config: { in_channels: 3, out_channels: 8, kernel_size: 0 }, path: ["kernel_size"] },
    { config: { in_channels: 3, out_channels: 8, kernel_size: 1.5 }, path: ["kernel_size"] },
    { config: { in_channels: 3, out_channels: -8, kernel_size: 3 }, path: ["out_channels"] },
    { config: { in_channels: 3, out_channels: 8, kernel_size: [3, 3, 3] }, path: ["kernel_size"] },
    { config: { in_channels: 3, out_channels: 8, kernel_size: 3, padding: "sideways" }, path: ["padding"] },
    {
      config: { in_channels: 3, out_channels: 8, kernel_size: 3, padding_mode: "sideways" },
      path: ["padding_mode"],
    },
  ])("$config", ({ config, path }) => {
    expect(refusalOf("Conv2d", config)).toMatchObject({ code: "invalid-setting", path });
  });
});
