import { ok, type Result } from "@stride/cnn";
import type { ReadProblem } from "../read-problem.ts";
import type { Budget } from "./budget.ts";
import { classSchema, modelSchema } from "./file.ts";
import { readFunctional } from "./functional.ts";
import type { KerasModel } from "./model.ts";
import { isKerasOwn, modelKind } from "./own-class.ts";
import { malformed, notAsExpected, problemOf } from "./problem.ts";
import { readSequential } from "./sequential.ts";

/** A model and those in it; `path` is empty for the outermost. A file isn't nested deeper than `readJson` allows. */
export function readModel(
  value: unknown,
  path: string,
  budget: Budget,
): Result<KerasModel & { readonly frozen: boolean }, ReadProblem> {
  const own = classSchema.safeParse(value);
  if (!own.success) return notAsExpected(path, own.error);
  const { class_name, registered_name } = own.data;
  if (!isKerasOwn(own.data)) {
    return problemOf(path, { code: "unknown-block", name: registered_name ?? class_name });
  }
  const kind = modelKind(own.data);
  if (!kind) return malformed(path, "Functional, Model or Sequential", class_name);
  const read = modelSchema.safeParse(value);
  if (!read.success) return notAsExpected(path, read.error);
  const { config, build_config } = read.data;
  const file = { build_input_shape: build_config?.["input_shape"], ...config };
  const reading = { budget, model: (inner: unknown, at: string) => readModel(inner, at, budget) };
  const model =
    kind === "functional" ? readFunctional(file, path, reading) : readSequential(file, path, reading);
  const frozen = "trainable" in config && config.trainable === false;
  return model.ok ? ok({ ...model.value, frozen }) : model;
}
