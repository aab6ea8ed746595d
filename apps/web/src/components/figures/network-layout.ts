import type { BlockKind } from "./feature-map-block.tsx";
import { boundsOf, originAt, type Extent, type Lengths, type Point } from "./iso.ts";
import { sizeBlocks, type BlockLimits, type NetworkBlock, type SizedBlock } from "./network-blocks.ts";

export interface NetworkFormat extends BlockLimits {
  readonly width: number;
  readonly perRow: number;
}

export interface PlacedBlock {
  readonly block: NetworkBlock;
  readonly kind: BlockKind;
  readonly extent: Extent;
  readonly lengths: Lengths;
  readonly origin: Point;
  readonly centre: number;
  readonly left: number;
  readonly right: number;
}

export interface NetworkRow {
  readonly blocks: readonly PlacedBlock[];
  readonly middle: number;
  /** Where the words begin, below the tallest block. */
  readonly bottom: number;
}

export interface NetworkLayout {
  readonly rows: readonly NetworkRow[];
  readonly height: number;
}

const above = 6;
const below = 78;
const betweenBlocks = 28;
const betweenWords = 12;
const mostSpare = 44;

/** The blocks of a network in rows that are about equally long. */
export function layOutNetwork(blocks: readonly NetworkBlock[], format: NetworkFormat): NetworkLayout {
  const sized = sizeBlocks(blocks, format);
  const tight = fill(sized, format.width, format.perRow);
  const even = fill(sized, format.width, Math.ceil(sized.length / Math.max(1, tight.length)));
  let top = above;
  const rows = (even.length > tight.length ? tight : even).map((row) => {
    const tallest = Math.max(...row.map(({ lengths }) => boundsOf(lengths).height));
    const placed = {
      blocks: placeRow(row, format.width, top + tallest / 2),
      middle: top + tallest / 2,
      bottom: top + tallest,
    };
    top += tallest + below;
    return placed;
  });
  return { rows, height: top - 12 };
}

function fill(
  blocks: readonly SizedBlock[],
  width: number,
  most: number,
): readonly (readonly SizedBlock[])[] {
  const rows: SizedBlock[][] = [];
  for (const block of blocks) {
    const row = rows.at(-1);
    if (row && row.length < most && lengthOf([...row, block]) <= width) row.push(block);
    else rows.push([block]);
  }
  return rows;
}

function placeRow(row: readonly SizedBlock[], width: number, middle: number): readonly PlacedBlock[] {
  const spare = Math.min(mostSpare, (width - lengthOf(row)) / Math.max(1, row.length - 1));
  let centre = (width - lengthOf(row) - spare * (row.length - 1)) / 2 + halfOf(row[0]);
  return row.map((sized, index) => {
    const before = row[index - 1];
    if (before) centre += distance(before, sized) + spare;
    const { block, extent, lengths } = sized;
    const left = centre - sized.width / 2;
    const kind = block.extent ? block.kind : "ghost";
    const origin = originAt(left, middle, lengths);
    return { block, kind, extent, lengths, origin, centre, left, right: left + sized.width };
  });
}

function lengthOf(row: readonly SizedBlock[]): number {
  const steps = row.map((block, index) => {
    const before = row[index - 1];
    return before ? distance(before, block) : 0;
  });
  return halfOf(row[0]) + steps.reduce((sum, step) => sum + step, 0) + halfOf(row.at(-1));
}

/** Between two middles, so that neither the blocks nor their words touch. */
function distance(one: SizedBlock, other: SizedBlock): number {
  return Math.max(
    (one.width + other.width) / 2 + betweenBlocks,
    (one.words + other.words) / 2 + betweenWords,
  );
}

function halfOf(block: SizedBlock | undefined): number {
  return block ? Math.max(block.width, block.words) / 2 : 0;
}
