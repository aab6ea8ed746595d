import type { Result } from "@stride/cnn";
import type { ForeignNetwork } from "../foreign-network.ts";
import type { ReadProblem } from "../read-problem.ts";
import { translateGraph } from "./graph/translate-graph.ts";
import { readGraph } from "./read-graph.ts";

/**
 * Reads an ONNX file as its bytes come. Its weights are passed over, so that memory doesn't grow with them; what their axes are
 * is enough.
 */
export async function readOnnx(
  chunks: AsyncIterable<Uint8Array>,
): Promise<Result<ForeignNetwork, ReadProblem>> {
  const graph = await readGraph(chunks);
  return graph.ok ? translateGraph(graph.value) : graph;
}
