import type { BlockKind } from "./feature-map-block.tsx";
import type { EdgeLabels } from "./dimension-lines.tsx";
import { lengthsOf, type Extent, type Lengths } from "./iso.ts";
import { windowOn, type PlacedWindow, type Plane, type Sides } from "./window-place.ts";

/** A feature map, or a vector drawn as a rod. */
export type LayerBlock = (Extent | { readonly features: number }) & {
  /** Instead of the sizes, for instance "?" at the one that is asked for. */
  readonly labels?: Partial<EdgeLabels>;
  /** Drawn dashed. */
  readonly unknown?: boolean;
  /** What the block is, if not what its place says. */
  readonly kind?: BlockKind;
};

/** The window of a layer, and for a convolution its kernels. */
export interface LayerKernel extends Plane {
  readonly channels?: number;
  readonly count?: number;
  readonly stride?: Plane;
  readonly dilation?: Plane;
  readonly labels?: Partial<EdgeLabels>;
}

/** How a layer reads its input: with kernels, with a bare window, all of it at once, or only rearranging it. */
export type Reading = "convolution" | "pooling" | "all" | "nothing";

/** What one layer does to one block. */
export interface LayerScene {
  readonly reads: Reading;
  readonly input: LayerBlock;
  readonly kernel?: LayerKernel;
  readonly padding?: { readonly rows: Sides; readonly columns: Sides };
  /** `null` while it isn't answered: a dashed block of no particular size. */
  readonly output: LayerBlock | null;
}

export interface SceneBlock {
  readonly kind: BlockKind;
  readonly extent: Extent;
  /** At k = 1. */
  readonly lengths: Lengths;
  readonly labels: EdgeLabels;
}

const asked: EdgeLabels = { rows: "?", columns: "?", channels: "?" };

export function extentOf(block: Extent | { readonly features: number }): Extent {
  return "features" in block ? { rows: 1, columns: 1, channels: block.features } : block;
}

export function inputOf({ input }: LayerScene): SceneBlock {
  return blockOf(input, input.unknown ? "ghost" : (input.kind ?? "data"));
}

/** A given output is never drawn more than about twice as long as its input: a wild answer must not hide the rest. */
export function outputOf(scene: LayerScene): SceneBlock {
  const { output, reads } = scene;
  const made = reads === "pooling" ? "pool" : reads === "nothing" ? "data" : "conv";
  const block = output
    ? blockOf(output, output.unknown ? "ghost" : (output.kind ?? made))
    : {
        ...blockOf(unanswered(scene), "ghost"),
        labels: flat(scene) ? { ...asked, rows: null, columns: null } : asked,
      };
  const input = lengthsOf(extentOf(scene.input), 1);
  const longest = 1.8 * Math.max(input.h, input.w, input.c, 20);
  const { h, w, c } = block.lengths;
  return { ...block, lengths: { h: Math.min(h, longest), w: Math.min(w, longest), c: Math.min(c, longest) } };
}

export function kernelOf({ reads, kernel }: LayerScene): SceneBlock | null {
  if (reads !== "convolution" || !kernel) return null;
  const extent = { rows: kernel.rows, columns: kernel.columns, channels: kernel.channels ?? 1 };
  return {
    kind: "kernel",
    extent,
    lengths: lengthsOf(extent, 1.25),
    labels: { ...sizes(extent), ...kernel.labels },
  };
}

export function windowOf({ reads, input, kernel, padding }: LayerScene): PlacedWindow | null {
  if (!kernel || (reads !== "convolution" && reads !== "pooling")) return null;
  return windowOn(extentOf(input), { ...kernel, ...(padding && { padding }) });
}

function blockOf(block: LayerBlock, kind: BlockKind): SceneBlock {
  const extent = extentOf(block);
  const edges = "features" in block ? { ...sizes(extent), rows: null, columns: null } : sizes(extent);
  return { kind, extent, lengths: lengthsOf(extent, 1), labels: { ...edges, ...block.labels } };
}

function sizes({ rows, columns, channels }: Extent): EdgeLabels {
  return { rows: String(rows), columns: String(columns), channels: String(channels) };
}

function flat({ reads, input }: LayerScene): boolean {
  return reads === "nothing" || (reads === "all" && "features" in input);
}

/** Sizes for the dashed block. They follow from the question alone, so they tell nothing about the answer. */
function unanswered(scene: LayerScene): Extent {
  const input = extentOf(scene.input);
  if (flat(scene)) return { rows: 1, columns: 1, channels: Math.max(16, Math.round(input.channels * 0.6)) };
  const { rows: down, columns: across } = scene.kernel?.stride ?? { rows: 1, columns: 1 };
  return {
    rows: Math.max(2, input.rows / down),
    columns: Math.max(2, input.columns / across),
    channels: scene.kernel?.count ?? input.channels,
  };
}
