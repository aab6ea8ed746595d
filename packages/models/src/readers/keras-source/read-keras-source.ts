import { refused, type Result } from "@stride/cnn";
import type { ForeignNetwork } from "../foreign-network.ts";
import { readPython } from "../python/statements.ts";
import type { ReadProblem } from "../read-problem.ts";
import { KerasProgram } from "./keras-program.ts";
import { networkOf } from "./model.ts";

/**
 * Reads Keras source that makes a network of keras.layers: as `Sequential`, with its layers in a list or added one by one, or in
 * the functional interface. The network is what `model` is in the end, or else the model that was made last.
 */
export function readKerasSource(text: string): Result<ForeignNetwork, ReadProblem> {
  const statements = readPython(text);
  if (!statements.ok) return statements;
  const program = new KerasProgram(statements.value);
  for (const statement of statements.value) {
    const problem = program.run(statement);
    if (problem) return refused(problem);
  }
  const model = program.model();
  return model.ok ? networkOf(model.value) : model;
}
