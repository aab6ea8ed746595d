import type { HandPooling } from "@stride/cnn";
import type { NumberGrid } from "./number-grid.ts";

interface Pooled extends HandPooling {
  readonly input: NumberGrid;
}

/**
 * The input with some numbers lowered or raised, not below `least`, so that the mean under each window is whole. Going row by
 * row, a window's last cell is in no window before it, and changing it leaves their means as they are.
 */
export function withWholeMeans(
  pooling: Pooled,
  [rows, columns]: readonly [number, number],
  least: number,
): NumberGrid {
  const { input, kernelSize, countIncludePad } = pooling;
  const evened = input.map((row) => [...row]);
  for (let place = 0; place < rows * columns; place++) {
    const [down, across] = [
      spanOf(pooling, 0, Math.floor(place / columns)),
      spanOf(pooling, 1, place % columns),
    ];
    const seen = evened.slice(down.from, down.to).flatMap((row) => row.slice(across.from, across.to));
    const divisor = countIncludePad ? kernelSize[0] * kernelSize[1] : seen.length;
    const rest = modulo(
      seen.reduce((sum, value) => sum + value, 0),
      divisor,
    );
    const last = evened[down.to - 1];
    const value = last?.[across.to - 1];
    if (!last || value === undefined) continue;
    last[across.to - 1] = value - rest < least ? value - rest + divisor : value - rest;
  }
  return evened;
}

/** The cells of the input that a window sees along an axis. */
function spanOf({ input, kernelSize, stride, padding }: Pooled, axis: 0 | 1, place: number) {
  const size = axis === 0 ? input.length : (input[0]?.length ?? 0);
  const start = place * stride[axis] - padding[axis];
  return { from: Math.max(0, start), to: Math.min(size, start + kernelSize[axis]) };
}

function modulo(value: number, divisor: number): number {
  return divisor === 0 ? 0 : ((value % divisor) + divisor) % divisor;
}
