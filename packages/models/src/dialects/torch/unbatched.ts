import type { Tensor } from "../dialect.ts";

/** PyTorch's windows and linear layers also take one example without a batch axis: what was split off is an axis, then. */
export function unbatched({ batch, axes }: Tensor, rank: number): Tensor {
  const [first] = batch;
  return typeof first === "number" && axes.length === rank
    ? { batch: [], axes: [first, ...axes] }
    : { batch, axes };
}
