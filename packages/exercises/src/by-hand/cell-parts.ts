import type { Arithmetic, Count, LayerSettings } from "@stride/cnn";
import type { Part } from "../define-exercise.ts";
import { bound } from "../layer-calculation.ts";
import type { Text } from "../locale.ts";
import { cellHeading, cellId, cellLabel } from "../wording/grid.ts";

type Place = readonly [number, number];

/** In how many places a layer's window stands, along rows and columns; nothing where it doesn't fit. */
export function placesOf(layer: LayerSettings, size: Place): Place | undefined {
  const map = { kind: "feature-map", channels: 1, size: [...size] } as const;
  const calculation = bound(layer);
  if (calculation.problem(map)) return undefined;
  const output = calculation.outputShape(map);
  if (output.kind !== "feature-map") return undefined;
  const [rows = 1, columns = 1] = output.size;
  return [rows, columns];
}

interface Cells {
  readonly places: Place | undefined;
  readonly form: Text;
  /** How many decimals an answer may have; without it they are whole. */
  readonly decimals?: number;
  valueAt(place: Place, a: Arithmetic): number;
  /** What no cell can be, whatever slip was made. */
  objectionTo?(value: Count): Text | undefined;
}

/** A part for each cell of an output, row by row: each is calculated by itself, with its own steps and slips. */
export function cellParts({ places, form, decimals, valueAt, objectionTo }: Cells): Part[] {
  const [rows, columns] = places ?? [1, 1];
  return Array.from({ length: rows * columns }, (_, at) => {
    const place: Place = [Math.floor(at / columns), at % columns];
    const id = cellId(...place);
    return {
      label: cellHeading(...place),
      settings: { en: "", ko: "" },
      fields: [
        {
          id,
          type: "number",
          signed: true,
          label: cellLabel(...place),
          form,
          ...(decimals !== undefined && { decimals }),
        },
      ],
      possible: () => places !== undefined,
      solve: (a) => ({ [id]: [valueAt(place, a)] }),
      objection: ({ values }) => objectionTo?.(values[id]?.[0] ?? 0),
    };
  });
}
