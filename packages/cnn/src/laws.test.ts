import { fc, test } from "@fast-check/vitest";
import { expect } from "vitest";
import { bindLayer } from "./bind-layer.ts";
import { product, sum } from "./count.ts";
import type { BoundLayer } from "./define-layer.ts";
import type { LayerSettings } from "./layers/index.ts";
import { recording } from "./recording.ts";
import { axesOf, featureMap, type FeatureMap, type Shape } from "./shape.ts";

const small = fc.integer({ min: 1, max: 6 });
const length = fc.integer({ min: 1, max: 40 });
const map: fc.Arbitrary<FeatureMap> = fc
  .tuple(small, length, length)
  .map(([channels, rows, columns]) => featureMap(channels, rows, columns));
const pair = fc.tuple(small, small);
const sides = fc.tuple(
  fc.record({ before: fc.nat(3), after: fc.nat(3) }),
  fc.record({ before: fc.nat(3), after: fc.nat(3) }),
);
const window = {
  kernelSize: pair,
  stride: pair,
  padding: fc.oneof(fc.constantFrom("same" as const, "valid" as const), sides),
  dilation: pair,
};
const order = fc.constantFrom("channels-first" as const, "channels-last" as const);

const onMaps: fc.Arbitrary<LayerSettings> = fc.oneof(
  fc.record({ type: fc.constant("conv2d" as const), outChannels: small, ...window, bias: fc.boolean() }),
  fc.record({
    type: fc.constant("depthwise-conv2d" as const),
    multiplier: small,
    ...window,
    bias: fc.boolean(),
  }),
  fc.record({
    type: fc.constant("separable-conv2d" as const),
    outChannels: small,
    multiplier: small,
    ...window,
    bias: fc.boolean(),
  }),
  fc.record({
    type: fc.constant("conv-transpose2d" as const),
    outChannels: small,
    ...window,
    outputPadding: fc.option(pair, { nil: undefined }),
    bias: fc.boolean(),
  }),
  fc.record({ type: fc.constant("max-pool2d" as const), ...window, ceilMode: fc.boolean() }),
  fc.record({ type: fc.constant("unfold" as const), ...window }),
  fc.record({ type: fc.constant("pad" as const), padding: fc.tuple(anySides(), anySides()) }),
  fc.record({ type: fc.constant("crop" as const), cropping: sides }),
  fc.record({ type: fc.constant("upsample" as const), scaleFactor: fc.constantFrom(0.3, 0.5, 1.5, 2, 3) }),
  fc.record({ type: fc.constant("pixel-shuffle" as const), factor: small }),
  fc.record({ type: fc.constant("pixel-unshuffle" as const), factor: small }),
  fc.record({ type: fc.constant("channel-shuffle" as const), groups: small }),
  fc.record({ type: fc.constant("slice-channels" as const), start: fc.constant(0), end: small }),
  fc.record({ type: fc.constant("normalization" as const) }),
  fc.record({ type: fc.constant("flatten" as const) }),
  fc.record({
    type: fc.constant("batch-norm2d" as const),
    affine: fc.constantFrom(true, false, "scale" as const),
    trackRunningStats: fc.boolean(),
  }),
  fc.record({ type: fc.constant("group-norm" as const), groups: small }),
  fc.record({
    type: fc.constant("layer-norm" as const),
    axes: fc.constantFrom([-1], [0, 1], [0, 1, 2]),
    layout: order,
  }),
  fc.record({
    type: fc.constant("prelu" as const),
    shared: fc.constantFrom("all" as const, "cells" as const, [0, 1]),
    layout: order,
  }),
);

test.prop([onMaps, map])(
  "every axis that leaves a layer has a cell, unless it is refused",
  (settings, input) => {
    const layer = bound(settings);
    fc.pre(!layer.problem(input));
    for (const axis of axesOf(layer.outputShape(input))) expect(axis).toBeGreaterThanOrEqual(1);
  },
);

test.prop([onMaps, map])("a layer's tensors hold its parameters", (settings, input) => {
  const layer = bound(settings);
  fc.pre(!layer.problem(input));
  const { trainable, nonTrainable } = layer.parameters(input);
  for (const framework of ["torch", "keras"] as const) {
    const held = (learned: boolean) =>
      sum(
        ...layer
          .weights(input)
          .filter((weight) => weight.trainable === learned)
          .map(({ shape }) => product(...shape[framework])),
      );
    expect(held(true)).toBe(trainable);
    expect(held(false)).toBe(nonTrainable);
  }
});

test.prop([onMaps, map])("a layer's counts are among the steps that are written down", (settings, input) => {
  const layer = bound(settings);
  fc.pre(!layer.problem(input));
  const { arithmetic, steps } = recording();
  const { trainable } = layer.parameters(input, arithmetic);
  if (settings.type === "batch-norm2d" && settings.affine === "scale") return;
  if (trainable) expect(steps.map(({ result }) => result)).toContain(trainable);
});

test.prop([fc.record({ kernelSize: pair, stride: pair, dilation: pair }), sides, map])(
  "a transposed convolution makes back the size that a convolution had",
  (settings, padding, input) => {
    const conv = bound({ type: "conv2d", outChannels: 1, ...settings, padding });
    fc.pre(!conv.problem(input));
    const output = mapOf(conv.outputShape(input));
    // what the stride left over behind is told as output padding
    const outputPadding = input.size.map((size, axis) => {
      const { before = 0, after = 0 } = padding[axis] ?? {};
      const span = (settings.dilation[axis] ?? 1) * ((settings.kernelSize[axis] ?? 1) - 1) + 1;
      return (size + before + after - span) % (settings.stride[axis] ?? 1);
    });
    const back = bound({ type: "conv-transpose2d", outChannels: 1, ...settings, padding, outputPadding });
    expect(back.problem(output)).toBeUndefined();
    expect(back.outputShape(output)).toMatchObject({ size: input.size });
  },
);

test.prop([map, pair])("`same` undoes itself where the stride divides the size", (input, stride) => {
  const size = input.size.map((cells, axis) => cells * (stride[axis] ?? 1));
  const settings = { outChannels: 1, kernelSize: 3, stride, padding: "same" } as const;
  const small = bound({ type: "conv2d", ...settings }).outputShape({ ...input, size });
  expect(bound({ type: "conv-transpose2d", ...settings }).outputShape(small)).toMatchObject({ size });
});

const operation = fc.constantFrom("add" as const, "multiply" as const, "maximum" as const);

test.prop([operation, map, fc.array(fc.boolean(), { minLength: 3, maxLength: 3 })])(
  "broadcasting doesn't care which input comes first",
  (name, input, [one, two, three]) => {
    const [rows = 1, columns = 1] = input.size;
    const other = featureMap(one ? 1 : input.channels, two ? 1 : rows, three ? 1 : columns);
    const merge = bound({ type: "merge", operation: name });
    expect(merge.problem([input, other])).toBeUndefined();
    expect(merge.outputShape([input, other])).toEqual(input);
    expect(merge.outputShape([other, input])).toEqual(input);
  },
);

test.prop([map, map])("what doesn't broadcast one way round doesn't the other", (first, second) => {
  const merge = bound({ type: "merge", operation: "add" });
  expect(merge.problem([first, second])?.code).toBe(merge.problem([second, first])?.code);
});

test.prop([map])("turning the layout round changes nothing", (input) => {
  const [rows = 1, columns = 1] = input.size;
  const first = { kind: "axes", axes: [input.channels, rows, columns] } as const;
  const turned = bound({ type: "permute", order: [1, 2, 0] });
  const back = bound({ type: "permute", order: [2, 0, 1] });
  expect(back.outputShape(turned.outputShape(first))).toEqual(first);
  for (const layout of ["channels-first", "channels-last"] as const) {
    const same = bound({ type: "permute", order: [0, 1, 2], layout });
    expect(same.outputShape(input)).toEqual(input);
  }
});

test.prop([map, small])("shuffling pixels is undone by unshuffling them", (input, factor) => {
  const coarse = bound({ type: "pixel-unshuffle", factor });
  fc.pre(!coarse.problem(input));
  expect(bound({ type: "pixel-shuffle", factor }).outputShape(coarse.outputShape(input))).toEqual(input);
});

const hostile = fc.oneof(
  fc.constantFrom(NaN, Infinity, -Infinity, 0, -1, 0.5, 2 ** 53, 2 ** 62, -0, 1e308),
  fc.constantFrom(null, "3", "same", true, [], [3], [3, 3, 3, 3], {}, [NaN, 3], [{ before: -1, after: 0 }]),
  fc.anything({ maxDepth: 2 }),
);
const key = fc.constantFrom(
  ...["outChannels", "kernelSize", "stride", "padding", "dilation", "groups", "bias", "outputPadding"],
  ...["factor", "size", "scaleFactor", "shape", "order", "axis", "axes", "shared", "range", "__proto__"],
);

test.prop([onMaps, map, key, hostile])(
  "a setting spoiled is refused or makes sense",
  (settings, input, name, value) => {
    const spoiled: unknown = Object.defineProperty({ ...settings }, name, { value, enumerable: true });
    const layer = bindLayer(spoiled);
    if (!layer.ok) {
      expect(layer.problem.code).toBe("invalid-setting");
    } else if (!layer.value.problem(input)) {
      expect(axesOf(layer.value.outputShape(input)).every(Number.isSafeInteger)).toBe(true);
    }
  },
);

function anySides() {
  return fc.record({ before: fc.integer({ min: -9, max: 9 }), after: fc.integer({ min: -9, max: 9 }) });
}

function mapOf(shape: Shape): FeatureMap {
  return shape.kind === "feature-map" ? shape : expect.fail("no map");
}

function bound(settings: LayerSettings): BoundLayer {
  const layer = bindLayer(settings);
  return layer.ok ? layer.value : expect.fail(JSON.stringify(layer.problem));
}
