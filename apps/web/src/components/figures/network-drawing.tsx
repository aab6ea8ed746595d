import type { ReactNode } from "react";
import { FeatureMapBlock } from "./feature-map-block.tsx";
import { Arrow, Piece, Rays } from "./front-marks.tsx";
import { centreOf, pieceOf, unitOf } from "./front-pieces.ts";
import type { NetworkBlock } from "./network-blocks.ts";
import { layOutNetwork, type NetworkFormat, type NetworkRow, type PlacedBlock } from "./network-layout.ts";
import { NetworkWords } from "./network-words.tsx";
import { round } from "./svg.ts";
import { windowOn } from "./window-place.ts";

interface NetworkDrawingProps {
  readonly blocks: readonly NetworkBlock[];
  readonly label: string;
  readonly format: NetworkFormat;
}

/** One form of a network's figure, in as many rows as its width needs. */
export function NetworkDrawing({ blocks, label, format }: NetworkDrawingProps): ReactNode {
  const { rows, height } = layOutNetwork(blocks, format);
  const all = rows.flatMap((row) => row.blocks);
  return (
    <svg
      className="drawing"
      viewBox={`0 0 ${format.width} ${round(height)}`}
      width={format.width}
      height={round(height)}
      role="img"
      aria-label={label}
    >
      {all.map((block, index) => (
        <g key={index}>
          <FeatureMapBlock
            kind={block.kind}
            extent={block.extent}
            lengths={block.lengths}
            origin={block.origin}
          />
          <NextWindow from={block} to={all[index + 1]} />
        </g>
      ))}
      {rows.map((row, index) => (
        <Row key={index} row={row} before={rows[index - 1]?.blocks.at(-1)} />
      ))}
    </svg>
  );
}

interface StepProps {
  readonly from: PlacedBlock;
  readonly to: PlacedBlock | undefined;
}

/** On each front, the window of the layer that comes next. */
function NextWindow({ from, to }: StepProps): ReactNode {
  const read = to && reads(from, to);
  return read && <Piece className="win" corners={read.window} />;
}

interface RowProps {
  readonly row: NetworkRow;
  /** The last block of the row above: its window makes the first unit of this one. */
  readonly before: PlacedBlock | undefined;
}

function Row({ row, before }: RowProps): ReactNode {
  return row.blocks.map((block, index) => {
    const neighbour = row.blocks[index - 1];
    const from = neighbour ?? before;
    const read = from && reads(from, block);
    return (
      <g key={index}>
        {neighbour && !read && <Arrow from={neighbour.right + 6} to={block.left - 6} y={row.middle} />}
        {neighbour && read && <Rays rays={read.window.map((corner) => [corner, centreOf(read.unit)])} />}
        {read && <Piece className="unit" corners={read.unit} />}
        <NetworkWords block={block.block} x={block.centre} y={row.bottom} />
      </g>
    );
  });
}

/** The window on one block and the unit that it makes on the next, if both are drawn. */
function reads(from: PlacedBlock, to: PlacedBlock) {
  if (!to.block.window || from.kind === "ghost" || to.kind === "ghost") return null;
  const place = windowOn(from.extent, to.block.window);
  const fits = place.rows.span <= from.extent.rows && place.columns.span <= from.extent.columns;
  const padded = to.block.window.padding !== undefined;
  if (!fits && !padded) return null;
  return {
    window: pieceOf(from, place.rows, place.columns, 6),
    unit: unitOf(to, place.rows, place.columns, 3),
  };
}
