import { ok, type Result } from "@stride/cnn";
import type { ReadProblem } from "../read-problem.ts";
import { type ClassFile, type LayerFile, layerSchema, trainableSchema } from "./file.ts";
import { readInputShape } from "./input-shape.ts";
import type { InputLayer, InputShape, Operation, PlainLayer, Uncalled } from "./model.ts";
import { isOperation } from "./own-class.ts";
import { notAsExpected } from "./problem.ts";
import { settingsOf } from "./settings.ts";

type ReadLayer = Uncalled<InputLayer | PlainLayer | Operation>;

/** A layer that is no model. */
export function readPlainLayer(value: unknown, own: ClassFile, path: string): Result<ReadLayer, ReadProblem> {
  const read = layerSchema.safeParse(value);
  if (!read.success) return notAsExpected(path, read.error);
  const { config } = read.data;
  const trainable = trainableSchema.safeParse(config);
  if (!trainable.success) return notAsExpected(path, trainable.error);
  const common = { path, type: own.class_name, frozen: trainable.data.trainable === false };
  if (own.class_name === "InputLayer") {
    const shape = inputShapeOf(read.data, path);
    return shape.ok ? ok({ ...common, kind: "input", listed: true, shape: shape.value }) : shape;
  }
  const settings = settingsOf(config);
  const operation = isOperation(own) ? own.class_name : settings["function"];
  if ((isOperation(own) || own.class_name === "TFOpLambda") && typeof operation === "string") {
    return ok({ ...common, kind: "operation", operation });
  }
  const shape = inputShapeOf(read.data, path);
  return shape.ok ? ok({ ...common, kind: "layer", config: settings, inputShape: shape.value }) : shape;
}

/** What a layer says of the input; Keras 3 calls it `batch_shape`, Keras 2 `batch_input_shape`. */
function inputShapeOf({ config }: LayerFile, path: string): Result<InputShape | undefined, ReadProblem> {
  return readInputShape(config["batch_shape"] ?? config["batch_input_shape"], path);
}
