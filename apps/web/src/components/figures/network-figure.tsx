import type { ReactNode } from "react";
import type { NetworkBlock } from "./network-blocks.ts";
import { NetworkDrawing } from "./network-drawing.tsx";
import type { NetworkFormat } from "./network-layout.ts";

const wide: NetworkFormat = { width: 1184, perRow: 12, k: 1.72, tallest: 160, widest: 165 };
const medium: NetworkFormat = { width: 640, perRow: 6, k: 1.4, tallest: 130, widest: 140 };
const phone: NetworkFormat = { width: 328, perRow: 4, k: 1.14, tallest: 106, widest: 104 };

interface NetworkFigureProps {
  readonly blocks: readonly NetworkBlock[];
  /** The whole picture in words. */
  readonly label: string;
}

/** A network as the row of what leaves its layers. Stands inside `.fig.netfig`, whose width picks one of three forms. */
export function NetworkFigure({ blocks, label }: NetworkFigureProps): ReactNode {
  return (
    <>
      <div className="only-wide">
        <NetworkDrawing blocks={blocks} label={label} format={wide} />
      </div>
      <div className="only-medium">
        <NetworkDrawing blocks={blocks} label={label} format={medium} />
      </div>
      <div className="only-phone">
        <NetworkDrawing blocks={blocks} label={label} format={phone} />
      </div>
    </>
  );
}
