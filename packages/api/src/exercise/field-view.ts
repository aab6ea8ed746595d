import type { Field, Locale } from "@stride/exercises";
import { units } from "@stride/exercises/answers";
import { z } from "zod";

const asked = {
  id: z.string(),
  label: z.string(),
  form: z.string(),
  cell: z.strictObject({ row: z.string(), column: z.string() }).optional(),
};

/** An answer box as its learner sees it. What is right in it, as the structure of a line, has no place here. */
export const fieldView = z.discriminatedUnion("type", [
  z.strictObject({
    ...asked,
    type: z.literal("shape"),
    axes: z.number().optional(),
    of: z.literal("weights").optional(),
  }),
  z.strictObject({
    ...asked,
    type: z.literal("number"),
    unit: z.enum(units).optional(),
    marks: z
      .strictObject({ end: z.enum(["first", "last"]), size: z.number(), beyond: z.number() })
      .optional(),
  }),
  z.strictObject({
    ...asked,
    type: z.literal("choice"),
    options: z.array(
      z.strictObject({
        id: z.string(),
        label: z.string(),
        under: z.strictObject({ heading: z.string(), label: z.string() }).optional(),
      }),
    ),
  }),
  z.strictObject({ ...asked, type: z.literal("working") }),
  z.strictObject({ ...asked, type: z.literal("text") }),
]);

export function toFieldView(field: Field, locale: Locale): z.input<typeof fieldView> {
  const words = {
    id: field.id,
    label: field.label[locale],
    form: field.form[locale],
    ...(field.cell && { cell: { row: field.cell.row[locale], column: field.cell.column[locale] } }),
  };
  switch (field.type) {
    case "shape":
      return { ...words, type: field.type, axes: field.axes, of: field.of };
    case "number":
      return { ...words, type: field.type, unit: field.unit, marks: field.marks };
    case "choice": {
      const options = field.options.map(({ id, label, under }) => ({
        id,
        label: label[locale],
        ...(under && { under: { heading: under.heading[locale], label: under.label[locale] } }),
      }));
      return { ...words, type: field.type, options };
    }
    case "working":
    case "text":
      return { ...words, type: field.type };
    default:
      return field satisfies never;
  }
}
