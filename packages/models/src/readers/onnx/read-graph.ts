import { ok, refused, type Result } from "@stride/cnn";
import type { ReadProblem } from "../read-problem.ts";
import { modelMessage } from "./messages/model-message.ts";
import type { OnnxGraph } from "./model.ts";
import { WireReader } from "./wire/wire-reader.ts";

/** Reads the graph out of a file's bytes as they come, and passes over its weights. */
export async function readGraph(chunks: AsyncIterable<Uint8Array>): Promise<Result<OnnxGraph, ReadProblem>> {
  const graphs: OnnxGraph[] = [];
  const reader = new WireReader(modelMessage((graph) => graphs.push(graph)));
  for await (const chunk of chunks) {
    const problem = reader.push(chunk);
    if (problem) return refused(problem);
  }
  const problem = reader.end();
  if (problem) return refused(problem);
  const [graph, second] = graphs;
  if (!graph) return refused({ at: undefined, problem: { code: "missing", what: "graph" } });
  if (second) {
    return refused({ at: undefined, problem: { code: "malformed", expected: "one graph", found: "two" } });
  }
  return ok(graph);
}
