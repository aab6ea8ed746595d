import type { Extent, Lengths, Point } from "./iso.ts";
import { extentOf, inputOf, kernelOf, outputOf, type LayerScene, type SceneBlock } from "./layer-scene.ts";
import { monoWidth } from "./svg.ts";

export interface Format {
  readonly width: number;
  readonly height: number;
  /** The scale, when there is room for it. */
  readonly k: number;
  /** The least and the most space before and behind the kernels. */
  readonly gaps: readonly [readonly [number, number], readonly [number, number]];
}

export const wide: Format = {
  width: 720,
  height: 226,
  k: 2.3,
  gaps: [
    [78, 124],
    [56, 112],
  ],
};
export const phone: Format = {
  width: 328,
  height: 128,
  k: 1.15,
  gaps: [
    [46, 60],
    [16, 34],
  ],
};

export interface Placed extends SceneBlock {
  readonly origin: Point;
  readonly lengths: Lengths;
  readonly centre: number;
  readonly left: number;
  readonly right: number;
}

export interface LayerLayout {
  readonly input: Placed;
  /** From the back to the front; the last one is the kernel that is looked at. */
  readonly kernels: readonly Placed[];
  readonly output: Placed;
  readonly middle: number;
  /** How far the padding stands out from the input's front. */
  readonly padded: number;
  /** How low the blocks reach. */
  readonly bottom: number;
}

/** What a block fills at k = 1, measured from its front's upper left corner. */
interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const cos30 = Math.sqrt(3) / 2;
const above = 8;

export function layOutLayer(scene: LayerScene, format: Format): LayerLayout {
  const input = inputOf(scene);
  const output = outputOf(scene);
  const kernel = kernelOf(scene);
  const shown = kernel ? Math.min(4, scene.kernel?.count ?? 1) : 0;
  const step = kernel ? Math.min(9.5, Math.max(5, 0.8 * kernel.lengths.c)) : 0;

  const boxes = {
    input: withPadding(boxOf(input.lengths), input.lengths, scene),
    kernel: kernel
      ? stacked(boxOf(kernel.lengths), (shown - 1) * step)
      : { left: 0, right: 0, top: 0, bottom: 0 },
    output: boxOf(output.lengths),
  };
  const all = [boxes.input, boxes.kernel, boxes.output];
  const [before, behind] = format.gaps;
  const margins = [marginLeft(input), marginRight(output)] as const;
  const spare = format.width - margins[0] - margins[1] - before[0] - behind[0];
  const tallest = Math.max(...all.map((box) => box.bottom - box.top));
  const widest = all.reduce((sum, box) => sum + box.right - box.left, 0);
  const k = Math.min(format.k, format.height / tallest, spare / widest);

  const left = spare - widest * k;
  const gapBefore = Math.min(before[1], before[0] + left / 2);
  const gapBehind = Math.min(behind[1], behind[0] + left / 2);
  const middle = above + (tallest * k) / 2;
  const place = (block: SceneBlock, box: Box, at: number, shift = 0): Placed => ({
    ...block,
    lengths: { h: block.lengths.h * k, w: block.lengths.w * k, c: block.lengths.c * k },
    origin: {
      x: at - (box.left - shift * cos30) * k,
      y: middle - ((box.top + box.bottom) / 2 + shift / 2) * k,
    },
    centre: at + ((box.right - box.left) * k) / 2,
    left: at,
    right: at + (box.right - box.left) * k,
  });

  const used = margins[0] + margins[1] + gapBefore + gapBehind + widest * k;
  const placedInput = place(input, boxes.input, margins[0] + (format.width - used) / 2);
  const kernelAt = placedInput.right + gapBefore;
  const outputAt = kernelAt + (boxes.kernel.right - boxes.kernel.left) * k + gapBehind;
  const kernels = kernel
    ? Array.from({ length: shown }, (_, one) =>
        place(kernel, boxes.kernel, kernelAt, (shown - 1 - one) * step),
      )
    : [];
  return {
    input: placedInput,
    kernels,
    output: place(output, boxes.output, outputAt),
    middle,
    padded: -boxes.input.left * k,
    bottom: above + tallest * k,
  };
}

function boxOf({ h, w, c }: Lengths): Box {
  return { left: 0, right: (w + c) * cos30, top: -c / 2, bottom: h + w / 2 };
}

function stacked(box: Box, depth: number): Box {
  return { ...box, right: box.right + depth * cos30, top: box.top - depth / 2 };
}

function withPadding(box: Box, { h, w }: Lengths, { input, padding }: LayerScene): Box {
  if (!padding) return box;
  const { rows, columns }: Extent = extentOf(input);
  const cell = { row: h / rows, column: w / columns };
  const across = { before: padding.columns.before * cell.column, after: padding.columns.after * cell.column };
  const down = { before: padding.rows.before * cell.row, after: padding.rows.after * cell.row };
  return {
    left: -across.before * cos30,
    right: Math.max(box.right, (w + across.after) * cos30),
    top: Math.min(box.top, -down.before - across.before / 2),
    bottom: h + down.after + (w + across.after) / 2,
  };
}

function marginLeft({ labels }: SceneBlock): number {
  return labels.rows === null ? 4 : 20 + monoWidth(labels.rows, 14);
}

function marginRight({ labels }: SceneBlock): number {
  const beside = labels.rows === null ? 4 : 20 + monoWidth(labels.rows, 14);
  return Math.max(beside, labels.channels === null ? 4 : 6 + monoWidth(labels.channels, 14));
}
