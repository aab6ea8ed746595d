import type { Point } from "./iso.ts";

/** Coordinates with one decimal: a tenth of a pixel is enough, and the page stays small. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}

export function polygon(...corners: readonly Point[]): string {
  return corners.map(({ x, y }) => `${round(x)},${round(y)}`).join(" ");
}

export function segment(from: Point, to: Point): string {
  return `M${round(from.x)} ${round(from.y)}L${round(to.x)} ${round(to.y)}`;
}

/** How wide a caption is, roughly: Hangul fills its square, the rest of a text is half of it. */
export function textWidth(text: string, size: number): number {
  return [...text].reduce(
    (width, letter) => width + size * (/[\u3131-\uD79D]/.test(letter) ? 0.88 : 0.53),
    0,
  );
}

/** How wide a text in Geist Mono is. */
export function monoWidth(text: string, size: number): number {
  return text.length * size * 0.6;
}
