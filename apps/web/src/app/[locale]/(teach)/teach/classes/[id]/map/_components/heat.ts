/** From how many wrong answers on a cell has each colour. */
const bounds = [1, 4, 8, 13, 19] as const;

/** From 0, none, to 5. */
export function heatOf(count: number): number {
  return bounds.filter((bound) => count >= bound).length;
}

/** What each colour stands for: `0`, `1–3` … `19+`. */
export const heatScale: readonly string[] = [
  "0",
  ...bounds.map((bound, at) => {
    const next = bounds[at + 1];
    return next === undefined ? `${bound}+` : `${bound}–${next - 1}`;
  }),
];
