import { ok, refused, type Result } from "@stride/cnn";
import type { Axes } from "../../../dialects/dialect.ts";
import type { FileProblem, ReadProblem } from "../../read-problem.ts";
import type { OnnxAxis, OnnxInput } from "../model.ts";

export interface GraphInput {
  readonly name: string;
  /** Without the batch. */
  readonly axes: readonly number[];
}

interface GraphInputs {
  /** One for all: `null` is a batch of any size. */
  readonly batch: Axes;
  readonly inputs: readonly GraphInput[];
}

/** Reads the axes of what goes into a network: the first is the batch, which may be of any size. */
export function graphInputs(told: readonly OnnxInput[]): Result<GraphInputs, ReadProblem> {
  const inputs: GraphInput[] = [];
  const batches = new Set<number | null>();
  for (const { name, axes: written } of told) {
    if (!written) return at(name, { code: "missing", what: "shape" });
    const axes: number[] = [];
    for (const [axis, length] of written.entries()) {
      const read = lengthOf(length, axis);
      if (!read.ok) return at(name, read.problem);
      if (axis === 0) batches.add(read.value);
      else axes.push(read.value ?? 1);
    }
    if (axes.length === 0) return at(name, { code: "wrong-rank", expected: 2, got: written.length });
    inputs.push({ name, axes });
  }
  const [batch] = batches;
  if (batch === undefined) return refused({ at: undefined, problem: { code: "missing", what: "input" } });
  if (batches.size > 1) {
    const sizes = [...batches].filter((size) => size !== null);
    return refused({ at: undefined, problem: { code: "batches-differ", batches: sizes } });
  }
  return ok({ batch: [batch], inputs });
}

function lengthOf(axis: OnnxAxis, place: number): Result<number | null, FileProblem> {
  if ("length" in axis) {
    const length = Number(axis.length);
    return length >= 1 && Number.isSafeInteger(length)
      ? ok(length)
      : refused({ code: "no-length", axis: place, length: String(axis.length) });
  }
  return place === 0 ? ok(null) : refused({ code: "unknown-length", axis: place, called: axis.called });
}

function at(node: string, problem: ReadProblem["problem"]): Result<never, ReadProblem> {
  return refused({ at: { node }, problem });
}
