import type { Text } from "../locale.ts";

interface Axis {
  readonly axis: number;
  /** How many spatial axes there are; 2 if it isn't told. */
  readonly rank?: number | undefined;
}

const names: readonly (readonly Text[])[] = [
  [],
  [{ en: "Length", ko: "길이" }],
  [
    { en: "Rows", ko: "행" },
    { en: "Columns", ko: "열" },
  ],
  [
    { en: "Depth", ko: "깊이" },
    { en: "Rows", ko: "행" },
    { en: "Columns", ko: "열" },
  ],
];

/** What a spatial axis is called; nothing if it has no name. */
export function axisName({ axis, rank = 2 }: Axis): Text | undefined {
  return names[rank]?.[axis];
}

/** A row or column of a grid as it is labelled there, and its number in the calculation: `Row 1 (i = 0)`. */
export function placeName({
  axis,
  place,
}: {
  readonly axis: number;
  readonly place: number;
}): Text | undefined {
  if (axis > 1) return undefined;
  return axis === 0
    ? { en: `Row ${place + 1} (i = ${place})`, ko: `${place + 1}행(i = ${place})` }
    : { en: `Column ${place + 1} (j = ${place})`, ko: `${place + 1}열(j = ${place})` };
}

/** The axes of a map of so many axes, as they stand in a list: `rows, columns`. */
export function axisNames(rank: number): Text {
  const axes = names[rank] ?? [];
  return {
    en: axes.map(({ en }) => en.toLowerCase()).join(", "),
    ko: axes.map(({ ko }) => ko).join(", "),
  };
}
