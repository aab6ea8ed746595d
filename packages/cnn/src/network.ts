import { type Arithmetic, arithmetic } from "./arithmetic.ts";
import { bindLayer, type UnknownLayer } from "./bind-layer.ts";
import type { Count } from "./count.ts";
import type { BoundLayer, ParameterCount } from "./define-layer.ts";
import type { LayerSettings } from "./layers/index.ts";
import type { Problem, SettingProblem } from "./problem.ts";
import { ok, refused, type Result } from "./result.ts";
import type { Shape } from "./shape.ts";

/** A sequence of layers on one input. */
export interface Network {
  readonly input: Shape;
  readonly layers: readonly LayerSettings[];
}

export interface TableRow {
  readonly input: Shape;
  readonly output: Shape;
  readonly parameters: ParameterCount;
  readonly multiplyAdds: Count;
}

export interface Table {
  readonly rows: readonly TableRow[];
  readonly totals: { readonly parameters: ParameterCount; readonly multiplyAdds: Count };
}

/** What is wrong, and with which layer: 0 is the first. */
export interface NetworkProblem {
  readonly layer: number;
  readonly problem: Problem | SettingProblem | UnknownLayer;
}

/** Every layer's input, output, parameters and multiply-adds (for one example, without biases), and their totals. */
export function summarize(network: Network, a: Arithmetic = arithmetic): Result<Table, NetworkProblem> {
  const rows: TableRow[] = [];
  let input = network.input;
  for (const [index, settings] of network.layers.entries()) {
    const bound = bindLayer(settings);
    if (!bound.ok) return refused({ layer: index, problem: bound.problem });
    const problem = bound.value.problem(input);
    if (problem) return refused({ layer: index, problem });
    const row = tableRow(bound.value, input, a);
    rows.push(row);
    input = row.output;
  }
  return ok({ rows, totals: totalsOf(rows, a) });
}

function tableRow(layer: BoundLayer, input: Shape, a: Arithmetic): TableRow {
  return {
    input,
    output: layer.outputShape(input, a),
    parameters: layer.parameters(input, a),
    multiplyAdds: layer.multiplyAdds(input, a),
  };
}

function totalsOf(rows: readonly TableRow[], a: Arithmetic): Table["totals"] {
  const total = (count: (row: TableRow) => Count) => a.total({ counts: rows.map(count) });
  return {
    parameters: {
      trainable: total((row) => row.parameters.trainable),
      nonTrainable: total((row) => row.parameters.nonTrainable),
    },
    multiplyAdds: total((row) => row.multiplyAdds),
  };
}
