import type { ReactNode } from "react";
import { captionSize, type NetworkBlock } from "./network-blocks.ts";
import { round } from "./svg.ts";
import { VerdictShape } from "./verdict-icon.tsx";

interface NetworkWordsProps {
  readonly block: NetworkBlock;
  readonly x: number;
  readonly y: number;
}

const icon = 14;

/** Below a block: its verdict, its name and its shape. */
export function NetworkWords({
  block: { name, shape, verdict, extent },
  x,
  y,
}: NetworkWordsProps): ReactNode {
  const tone = verdict && verdict !== "right" ? `is-${verdict}` : extent ? "strong" : "unknown strong";
  return (
    <>
      {verdict && (
        <g
          className={`is-${verdict}`}
          transform={`translate(${round(x - icon / 2)} ${round(y + 4)}) scale(${icon / 20})`}
        >
          <VerdictShape verdict={verdict} />
        </g>
      )}
      <text className="cap small" textAnchor="middle" x={round(x)} y={round(y + 34)} fontSize={captionSize}>
        {name}
      </text>
      <text
        className={`small shape ${tone}`}
        textAnchor="middle"
        x={round(x)}
        y={round(y + 52)}
        fontSize={captionSize}
      >
        {shape}
      </text>
    </>
  );
}
