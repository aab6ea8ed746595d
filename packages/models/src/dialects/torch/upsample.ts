import { refused, settingProblem } from "@stride/cnn";
import { z } from "zod";
import { defineEntry } from "../define-entry.ts";
import type { LayerEntry } from "../dialect.ts";
import { onAxes, trailing } from "../reading.ts";
import { positive } from "../settings.ts";

const factor = z.number().positive();
const settings = z
  .object({
    size: z.union([positive, z.array(positive).min(1)]).nullish(),
    scale_factor: z.union([factor, z.array(factor).min(1)]).nullish(),
    mode: z
      .enum(["nearest", "nearest-exact", "linear", "bilinear", "bicubic", "trilinear"])
      .default("nearest"),
  })
  .refine(
    ({ size, scale_factor }) =>
      (size ?? undefined) === undefined || (scale_factor ?? undefined) === undefined,
    {
      path: ["size"],
      message: "only one of size and scale_factor can be told",
    },
  )
  .refine(({ size, scale_factor }) => (size ?? scale_factor ?? undefined) !== undefined, {
    path: ["size"],
    message: "size or scale_factor has to be told",
  });

/** For how many axes a mode is; the nearest cell can be found along any number. */
const ranks: ReadonlyMap<string, number> = new Map([
  ["linear", 1],
  ["bilinear", 2],
  ["bicubic", 2],
  ["trilinear", 3],
]);

export const Upsample = upsample({});
export const UpsamplingNearest2d = upsample({ mode: "nearest" });
export const UpsamplingBilinear2d = upsample({ mode: "bilinear" });

function upsample(told: { readonly mode?: "nearest" | "bilinear" }): LayerEntry {
  return defineEntry(z.looseObject({}), (config, tensor) => {
    const read = settings.safeParse({ ...config, ...told });
    if (!read.success) return refused(settingProblem(read.error));
    const { size, scale_factor, mode } = read.data;
    const rank = tensor.batch.length + tensor.axes.length - 2;
    if (rank < 1 || rank > 3) return refused({ code: "wrong-rank", expected: 2, got: Math.max(0, rank) });
    if ((ranks.get(mode) ?? rank) !== rank) {
      return refused({ code: "mode-for-other-rank", mode, rank });
    }
    const maps = trailing(tensor, rank);
    if (!maps.ok) return maps;
    return onAxes(maps.value, {
      type: "upsample",
      size: size ?? undefined,
      scaleFactor: scale_factor ?? undefined,
      mode: mode === "nearest-exact" ? "nearest" : mode,
    });
  });
}
