import type { ReactNode } from "react";
import { round, textWidth } from "./svg.ts";

export interface Caption {
  readonly text: string;
  readonly centre: number;
}

interface PlacedCaption {
  readonly lines: readonly string[];
  readonly x: number;
}

const size = 14;
const between = 12;
const leading = 18;

/** Captions under the blocks, pushed apart where they would touch, broken in two where they don't fit beside each other. */
export function placeCaptions(captions: readonly Caption[], width: number): readonly PlacedCaption[] {
  const room = width - between * (captions.length - 1);
  const tight = captions.reduce((sum, { text }) => sum + textWidth(text, size), 0) > room;
  const placed = captions.map(({ text, centre }) => {
    const lines = tight && textWidth(text, size) > room / captions.length ? broken(text) : [text];
    return { lines, x: centre, half: Math.max(...lines.map((line) => textWidth(line, size))) / 2 };
  });
  let edge = 0;
  for (const caption of placed) {
    caption.x = Math.max(caption.x, edge + caption.half);
    edge = caption.x + caption.half + between;
  }
  edge = width;
  for (const caption of placed.toReversed()) {
    caption.x = Math.min(caption.x, edge - caption.half);
    edge = caption.x - caption.half - between;
  }
  return placed;
}

export function captionsHeight(captions: readonly PlacedCaption[]): number {
  return captions.length === 0 ? 0 : leading * Math.max(...captions.map(({ lines }) => lines.length));
}

export function Captions({
  captions,
  y,
}: {
  readonly captions: readonly PlacedCaption[];
  readonly y: number;
}): ReactNode {
  return captions.map(({ lines, x }, index) => (
    <text key={index} className="cap" textAnchor="middle" y={round(y)}>
      {lines.map((line, row) => (
        <tspan key={row} x={round(x)} dy={row === 0 ? 0 : leading}>
          {line}
        </tspan>
      ))}
    </text>
  ));
}

/** In two, at the space nearest to the middle; a comma draws the break to itself. */
function broken(text: string): readonly string[] {
  const spaces = [...text.matchAll(/ /g)].map(({ index }) => index);
  const cost = (at: number) => Math.abs(at - text.length / 2) - (text[at - 1] === "," ? 4 : 0);
  const best = spaces.toSorted((one, other) => cost(one) - cost(other))[0];
  return best === undefined ? [text] : [text.slice(0, best), text.slice(best + 1)];
}
