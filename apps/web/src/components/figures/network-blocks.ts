import { boundsOf, lengthsOf, type Extent, type Lengths } from "./iso.ts";
import { extentOf } from "./layer-scene.ts";
import { monoWidth, textWidth } from "./svg.ts";
import type { Verdict } from "./verdict-icon.tsx";
import type { PlaneWindow } from "./window-place.ts";

/** What leaves one layer. */
export interface NetworkBlock {
  readonly kind: "data" | "conv" | "pool";
  /** `null` while it isn't answered. */
  readonly extent: Extent | { readonly features: number } | null;
  /** Its dashed block is a rod. */
  readonly flat?: boolean;
  readonly name: string;
  /** As it is written below: "39×31×1", or "?". */
  readonly shape: string;
  readonly verdict?: Verdict;
  /** With which this layer reads the block before it; without one an arrow leads on. */
  readonly window?: PlaneWindow;
}

/** A block with its size on the page. */
export interface SizedBlock {
  readonly block: NetworkBlock;
  readonly extent: Extent;
  readonly lengths: Lengths;
  readonly width: number;
  /** How wide the words below it are. */
  readonly words: number;
}

export interface BlockLimits {
  /** The scale, when there is room for it: one for all blocks. */
  readonly k: number;
  /** The tallest and the widest that a block may become, in px. */
  readonly tallest: number;
  readonly widest: number;
}

export const captionSize = 12.5;

/** No block is drawn much longer than the first one, and no rod endless: a wild answer must not hide the rest. */
export function sizeBlocks(
  blocks: readonly NetworkBlock[],
  { k, tallest, widest }: BlockLimits,
): readonly SizedBlock[] {
  const extents = drawnExtents(blocks);
  const first = extents[0] ?? { rows: 1, columns: 1, channels: 1 };
  const longest = 18 * Math.sqrt(Math.max(first.rows, first.columns, 4));
  const units = extents.map((extent) => {
    const { h, w, c } = lengthsOf(extent, 1);
    return { h: Math.min(h, longest), w: Math.min(w, longest), c: Math.min(c, 320) };
  });
  const bounds = units.map(boundsOf);
  const scale = Math.min(
    k,
    tallest / Math.max(...bounds.map((bound) => bound.height)),
    widest / Math.max(...bounds.map((bound) => bound.width)),
  );
  return blocks.flatMap((block, index) => {
    const extent = extents[index];
    const unit = units[index];
    if (!extent || !unit) return [];
    const lengths = { h: unit.h * scale, w: unit.w * scale, c: unit.c * scale };
    const words = Math.max(textWidth(block.name, captionSize), monoWidth(block.shape, captionSize));
    return [{ block, extent, lengths, width: boundsOf(lengths).width, words }];
  });
}

/** An unanswered block looks like the one before it, so that its size tells nothing. */
function drawnExtents(blocks: readonly NetworkBlock[]): readonly Extent[] {
  let last: Extent = { rows: 8, columns: 8, channels: 8 };
  return blocks.map(({ extent, flat }) => {
    last = extent ? extentOf(extent) : flat && last.rows > 1 ? { rows: 1, columns: 1, channels: 160 } : last;
    return last;
  });
}
