import { describe, expect, test } from "vitest";
import { arithmetic, type Slide } from "./arithmetic.ts";

const slide: Slide = {
  axis: 0,
  window: "convolution",
  size: 39,
  kernel: 4,
  dilation: 1,
  span: 4,
  stride: 1,
  padding: { before: 0, after: 0 },
  paddingMode: "valid",
  rounding: "floor",
};

describe("span", () => {
  test.each([
    { kernel: 3, dilation: 1, span: 3 },
    { kernel: 3, dilation: 2, span: 5 },
    { kernel: 5, dilation: 4, span: 17 },
    { kernel: 1, dilation: 9, span: 1 },
  ])("a kernel of $kernel with dilation $dilation covers $span", ({ span, ...kernel }) => {
    expect(arithmetic.span({ axis: 0, ...kernel })).toBe(span);
  });
});

describe("samePadding", () => {
  test.each([
    { size: 28, span: 3, stride: 1, before: 1, after: 1 },
    { size: 28, span: 4, stride: 1, before: 1, after: 2 },
    { size: 224, span: 3, stride: 2, before: 0, after: 1 },
    { size: 224, span: 7, stride: 2, before: 2, after: 3 },
    { size: 9, span: 1, stride: 3, before: 0, after: 0 },
  ])("$size cells, span $span, stride $stride", ({ before, after, ...along }) => {
    expect(arithmetic.samePadding({ axis: 0, kernel: along.span, ...along })).toEqual({ before, after });
  });
});

describe("positions", () => {
  test.each<{ told: Partial<Slide>; positions: number }>([
    { told: {}, positions: 36 },
    { told: { size: 18, span: 3 }, positions: 16 },
    { told: { size: 7, span: 2, stride: 2 }, positions: 3 },
    { told: { size: 7, span: 2, stride: 2, rounding: "ceil" }, positions: 4 },
    { told: { size: 224, span: 7, stride: 2, padding: { before: 3, after: 3 } }, positions: 112 },
    { told: { size: 10, span: 3, padding: { before: 2, after: 0 } }, positions: 10 },
    { told: { size: 3, span: 4 }, positions: 0 },
  ])("$told gives $positions", ({ told, positions }) => {
    expect(arithmetic.positions({ ...slide, ...told })).toBe(positions);
  });
});

describe("keptPositions", () => {
  test("a last window that begins in the padding behind is dropped", () => {
    const padded = { ...slide, size: 3, span: 1, stride: 2, padding: { before: 0, after: 1 } };
    expect(arithmetic.keptPositions({ ...padded, positions: 3 })).toBe(2);
  });

  test("one that begins on the input is kept", () => {
    expect(arithmetic.keptPositions({ ...slide, size: 7, span: 2, stride: 2, positions: 4 })).toBe(4);
  });
});

test("a convolution makes a map a filter", () => {
  expect(arithmetic.outputChannels({ filters: 40, inChannels: 20 })).toBe(40);
});

test("a filter spans the input channels of its group", () => {
  expect(arithmetic.weightsPerFilter({ kernelSize: [3, 3], inChannels: 20, groups: 1 })).toBe(180);
  expect(arithmetic.weightsPerFilter({ kernelSize: [3, 3], inChannels: 20, groups: 20 })).toBe(9);
  expect(arithmetic.weightsPerFilter({ kernelSize: [4, 2], inChannels: 6, groups: 3 })).toBe(16);
});

test("filters and units have weights and a bias each", () => {
  expect(arithmetic.weights({ filters: 40, weightsPerFilter: 180 })).toBe(7200);
  expect(arithmetic.biases({ filters: 40, inChannels: 20 })).toBe(40);
  expect(
    arithmetic.convolutionParameters({
      weights: 7200,
      biases: 40,
      filters: 40,
      stride: [1, 1],
      outputSize: [16, 12],
    }),
  ).toBe(7240);
  expect(arithmetic.linearWeights({ inFeatures: 160, outFeatures: 100 })).toBe(16000);
  expect(arithmetic.linearParameters({ weights: 16000, biases: 100 })).toBe(16100);
});

test("a pooling learns nothing", () => {
  expect(arithmetic.poolingParameters({ kernelSize: [2, 2], channels: 20 })).toBe(0);
});

test("a flattened map holds all channels' numbers", () => {
  expect(arithmetic.flattened({ channels: 80, size: [2, 1] })).toBe(160);
});

test("a normalisation learns two numbers a channel and keeps two", () => {
  expect(arithmetic.scaleAndShift({ norm: "batch", places: 64 })).toBe(128);
  expect(arithmetic.runningStatistics({ norm: "batch", places: 64 })).toBe(128);
});

test("each weight is used once a place", () => {
  const shape = { inputSize: [18, 14], outputSize: [16, 12], stride: [1, 1], groups: 1 };
  const convolution = { by: "convolution", ...shape } as const;
  expect(arithmetic.multiplyAdds({ ...convolution, weights: 7200, places: [16, 12] })).toBe(1382400);
  expect(arithmetic.multiplyAdds({ ...shape, by: "linear", weights: 16000, places: [] })).toBe(16000);
});

test("a layout says where the channels stand", () => {
  const map = { channels: 20, size: [36, 28] };
  expect(arithmetic.axes({ layout: "channels-first", ...map })).toEqual([20, 36, 28]);
  expect(arithmetic.axes({ layout: "channels-last", ...map })).toEqual([36, 28, 20]);
});

test("a total is the sum", () => {
  expect(arithmetic.total({ counts: [320, 7200, 21600, 19200, 16000] })).toBe(64320);
});
