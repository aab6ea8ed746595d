import { chainWindowSchema, layerSchema, networkSchema, shapeSchema } from "@stride/cnn";
import type { Locale, Picture } from "@stride/exercises";
import { z } from "zod";

const sequence = { input: shapeSchema, layers: z.array(layerSchema) };

const pair = z.tuple([z.number(), z.number()]);

/** What an exercise shows besides its words, in one language. */
export const pictureView = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("sequence"), ...sequence }),
  z.strictObject({ kind: z.literal("graph"), network: networkSchema }),
  z.strictObject({
    kind: z.literal("designs"),
    designs: z.array(z.strictObject({ title: z.string(), ...sequence })),
  }),
  z.strictObject({
    kind: z.literal("grids"),
    grids: z.array(z.strictObject({ title: z.string(), rows: z.array(z.array(z.number())) })),
    window: z
      .strictObject({ channels: z.number(), kernelSize: pair, stride: pair, padding: pair, places: pair })
      .optional(),
  }),
  z.strictObject({ kind: z.literal("code"), framework: z.enum(["pytorch", "keras"]), source: z.string() }),
  z.strictObject({
    kind: z.literal("chain"),
    size: z.number().optional(),
    windows: z.array(chainWindowSchema),
  }),
  z.strictObject({
    kind: z.literal("table"),
    columns: z.array(z.string()),
    rows: z.array(z.array(z.string())),
  }),
  z.strictObject({ kind: z.literal("none") }),
]);

/** The picture's texts in one language; `pictureView` parses what comes out. */
export function toPictureView(picture: Picture, locale: Locale): unknown {
  switch (picture.kind) {
    case "designs": {
      const designs = picture.designs.map((design) => ({ ...design, title: design.title[locale] }));
      return { kind: picture.kind, designs };
    }
    case "grids": {
      const grids = picture.grids.map(({ title, rows }) => ({ title: title[locale], rows }));
      return { ...picture, grids };
    }
    case "table":
      return {
        kind: picture.kind,
        columns: picture.columns.map((text) => text[locale]),
        rows: picture.rows.map((row) => row.map((text) => text[locale])),
      };
    case "sequence":
    case "graph":
    case "code":
    case "chain":
    case "none":
      return picture;
    default:
      return picture satisfies never;
  }
}
