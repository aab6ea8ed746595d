import { ok, type Result } from "@stride/cnn";
import { z } from "zod";
import type { ReadProblem } from "../read-problem.ts";
import type { InputShape } from "./model.ts";
import { missing, notAsExpected, problemOf } from "./problem.ts";

const length = z.int().min(1).nullable();
const schema = z.array(length).min(1).max(8);

/** A shape with its batch; any of its lengths may be unknown. */
export function readInputShape(value: unknown, path: string): Result<InputShape | undefined, ReadProblem> {
  if (value === undefined || value === null) return ok(undefined);
  const read = schema.safeParse(value);
  return read.success ? ok(read.data) : notAsExpected(path, read.error);
}

/** A shape of which all is known but the batch: what stands at the beginning of a network. */
export interface KnownShape {
  readonly batch: number | null;
  readonly axes: readonly number[];
}

export function knownShape(shape: InputShape | undefined, path: string): Result<KnownShape, ReadProblem> {
  if (!shape) return missing(path, "batch_shape");
  const [batch = null, ...axes] = shape;
  if (axes.length === 0) return problemOf(path, { code: "wrong-rank", expected: 1, got: 0 });
  const known = axes.filter((axis) => axis !== null);
  if (known.length === axes.length) return ok({ batch, axes: known });
  return missing(path, `batch_shape[${axes.indexOf(null) + 1}]`);
}

/** Whether a model that was made for the one shape takes the other. */
export function takes(shape: InputShape, axes: readonly (number | null)[]): boolean {
  if (shape.length !== axes.length) return false;
  return shape.every((length, axis) => axis === 0 || length === null || length === axes[axis]);
}
