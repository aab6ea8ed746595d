import { axesOf, refused } from "@stride/cnn";
import { type Footing, type LayerOf, under, written, short, mapsUnder } from "../../writing.ts";
import { absent, lacking, layers } from "./form.ts";

const otherLayout = refused({ code: "other-layout" as const });

/** All axes become one; Keras has nothing for some of them. */
export function flatten({ range }: LayerOf<"flatten">, footing: Footing) {
  const last = axesOf(under(footing)).length - 1;
  const [start, end] = (range ?? [0, last]).map((axis) => (axis < 0 ? axis + last + 1 : axis));
  return start === 0 && end === last ? layers(written("Flatten", {})) : lacking("range");
}

export function reshape({ shape: lengths, layout }: LayerOf<"reshape">, footing: Footing) {
  const ordered = under(footing).kind === "feature-map" || lengths.length > 1;
  if (ordered && layout === "channels-first") return otherLayout;
  return layers(written("Reshape", { target_shape: lengths }));
}

/** Keras counts from 1, since the batch's axis is 0. */
export function permute({ order, layout }: LayerOf<"permute">) {
  // axes without a meaning get one by the layout that they are written back in
  if (order.length > 1 && layout !== "channels-last") return otherLayout;
  return layers(
    written("Permute", { dims: order.map((axis) => (axis < 0 ? axis + order.length : axis) + 1) }),
  );
}

/** Whole factors; over two axes Keras can be told how the new cells are found. */
export function upsample({ size, scaleFactor, mode }: LayerOf<"upsample">, footing: Footing) {
  if (under(footing).kind !== "feature-map") return absent();
  const { size: cells } = mapsUnder(footing);
  const factors = cells.map((length, axis) => {
    const [target, factor] = [size, scaleFactor].map((told) =>
      typeof told === "object" ? told[axis] : told,
    );
    return factor ?? (target ?? length) / length;
  });
  if (factors.some((factor) => !Number.isInteger(factor))) {
    return lacking(scaleFactor === undefined ? "size" : "scaleFactor");
  }
  const interpolation = { nearest: undefined, bilinear: "bilinear", bicubic: "bicubic" } as const;
  const known = mode === "nearest" || (cells.length === 2 && (mode === "bilinear" || mode === "bicubic"));
  if (!known) return lacking("mode");
  return layers(
    written(`UpSampling${cells.length}D`, { size: short(factors) }, { interpolation: interpolation[mode] }),
  );
}
