import type { Span } from "./marked-cells";
import type { Field } from "./types";

type Marks = NonNullable<Extract<Field, { type: "number" }>["marks"]>;

/** The two boxes that say which cells are marked, and the cells that there are. */
export interface MarkedEnds {
  readonly first: Field;
  readonly last: Field;
  readonly axis: Span & Pick<Marks, "size">;
}

/** The ends among boxes; nothing where no cells are asked. */
export function endsOf(fields: readonly Field[]): MarkedEnds | undefined {
  const first = fields.find((field) => marksOf(field)?.end === "first");
  const last = fields.find((field) => marksOf(field)?.end === "last");
  const marks = first && marksOf(first);
  if (!first || !last || !marks) return undefined;
  const { size, beyond } = marks;
  return { first, last, axis: { size, first: -beyond, last: size + beyond - 1 } };
}

function marksOf(field: Field): Marks | undefined {
  return field.type === "number" ? field.marks : undefined;
}
