import { axesOf, refused } from "@stride/cnn";
import { axisName, axisNumber } from "../../axis-names.ts";
import { type Footing, type LayerOf, short, under, unless, written } from "../../writing.ts";
import { sidesOf, evenly } from "../../sides.ts";
import { mapsUnder } from "../../writing.ts";
import { modules, operation } from "./form.ts";
import { zeroPad } from "./padding.ts";

const otherLayout = refused({ code: "other-layout" as const });

/** A module in a chain, a call in `forward`. The batch's axis is 0. */
export function flatten({ range, layout }: LayerOf<"flatten">, footing: Footing) {
  const shape = under(footing);
  const { length: rank } = axesOf(shape);
  if (!range) return flattened(rank, 0, rank - 1);
  if (shape.kind === "feature-map" && layout !== "channels-first") return otherLayout;
  const [start = 0, end = 0] = range.map((axis) =>
    axisNumber(axisName(axis, shape, layout), shape, "channels-first"),
  );
  return flattened(rank, start, end);
}

function flattened(rank: number, start: number, end: number) {
  const told = end === rank - 1 ? [start + 1] : [start + 1, end + 1];
  const [start_dim = 1, end_dim] = told;
  const settings = end_dim === undefined ? { start_dim } : { start_dim, end_dim };
  return operation(
    (input = "") => `torch.flatten(${[input, ...told].join(", ")})`,
    written("Flatten", told.length === 1 && start === 0 ? {} : settings),
  );
}

/** Axes of any number with the batch before them, which −1 stands for; a −1 of our own is told. */
export function reshape({ shape: lengths, layout }: LayerOf<"reshape">, footing: Footing) {
  const shape = under(footing);
  const ordered = shape.kind === "feature-map" || lengths.length > 1;
  if (ordered && layout === "channels-last") return otherLayout;
  const all = axesOf(shape).reduce((total, length) => total * length, 1);
  const told = lengths.reduce((total, length) => (length === -1 ? total : total * length), 1);
  const axes = lengths.map((length) => (length === -1 ? all / told : length));
  return operation((input = "") => `torch.reshape(${input}, (${[-1, ...axes].join(", ")}))`);
}

export function permute({ order, layout }: LayerOf<"permute">) {
  // axes without a meaning get one by the layout that they are written back in
  if (order.length > 1 && layout !== "channels-first") return otherLayout;
  const axes = order.map((axis) => (axis < 0 ? axis + order.length : axis) + 1);
  return operation((input = "") => `torch.permute(${input}, (${[0, ...axes].join(", ")}))`);
}

export function unfold(layer: LayerOf<"unfold">, footing: Footing) {
  const sides = sidesOf(layer, mapsUnder(footing).size);
  const even = evenly(sides);
  const unfolded = written(
    "Unfold",
    { kernel_size: short(layer.kernelSize) },
    {
      dilation: unless(layer.dilation, 1),
      padding: even && unless(even, 0),
      stride: unless(layer.stride, 1),
    },
  );
  return even ? modules(unfolded) : modules(zeroPad(sides, "pad"), unfolded);
}

export function upsample({ size, scaleFactor, mode }: LayerOf<"upsample">) {
  const [cells, factor] = [size, scaleFactor].map((told) => (typeof told === "object" ? short(told) : told));
  return modules(
    written(
      "Upsample",
      {},
      { size: cells, scale_factor: factor, mode: mode === "nearest" ? undefined : mode },
    ),
  );
}

export function pixelShuffle({ factor }: LayerOf<"pixel-shuffle">) {
  return modules(written("PixelShuffle", { upscale_factor: factor }));
}

export function pixelUnshuffle({ factor }: LayerOf<"pixel-unshuffle">) {
  return modules(written("PixelUnshuffle", { downscale_factor: factor }));
}

export function channelShuffle({ groups }: LayerOf<"channel-shuffle">) {
  return modules(written("ChannelShuffle", { groups }));
}
