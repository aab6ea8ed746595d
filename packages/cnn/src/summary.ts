import { type Arithmetic, arithmetic } from "./arithmetic.ts";
import { at } from "./at.ts";
import { bindNetwork, type BoundNetwork, type BoundNode, type NetworkProblem } from "./bind-network.ts";
import { type Convention, type ConventionSettings, conventionSchema } from "./convention.ts";
import { type Count, product, sum } from "./count.ts";
import { containerCounts } from "./containers.ts";
import type { BoundLayer, ParameterCount } from "./define-layer.ts";
import {
  fieldAsTold,
  fieldBehind,
  type Field,
  type FieldBehind,
  fieldOfInput,
  noField,
  type Misalignment,
} from "./graph-receptive-field.ts";
import type { LayerSettings } from "./layers/index.ts";
import type { Network } from "./network.ts";
import { ok, refused, type Result } from "./result.ts";
import { axesOf, type Shape } from "./shape.ts";

/** One call of a layer. */
export interface TableRow {
  /** The node's. */
  readonly name: string;
  /** The layer's: that of the node whose parameters it shares. */
  readonly layerName: string;
  readonly type: LayerSettings["type"];
  readonly inputs: readonly Shape[];
  readonly output: Shape;
  /** What this call adds to the total: a shared layer's parameters are with its first call. */
  readonly parameters: ParameterCount;
  /** Multiply-adds or FLOPs, as the convention says, for its batch. */
  readonly cost: Count;
  /** How many numbers come out, for the convention's batch. */
  readonly activations: Count;
  /** What one unit sees of the input, axis by axis; missing where axes have lost their meaning, and beyond 2^1024 cells. */
  readonly receptiveField: Field | undefined;
  /** Where inputs come together whose units don't see the same place, or not at the same distances. */
  readonly misaligned: readonly Misalignment[];
}

export interface Totals {
  readonly parameters: ParameterCount;
  /** Trained or not. */
  readonly allParameters: Count;
  readonly cost: Count;
  readonly activations: Count;
  /** Bytes of all parameters, of what goes in, and of everything that comes out of a layer. */
  readonly memory: { readonly parameters: Count; readonly inputs: Count; readonly activations: Count };
}

export interface Table {
  readonly convention: Convention;
  readonly rows: readonly TableRow[];
  readonly totals: Totals;
}

export interface SummaryOptions {
  readonly convention?: ConventionSettings | undefined;
  readonly arithmetic?: Arithmetic;
  /** Whether what a unit sees is asked, too: up to a third of the work. It is, if it isn't told. */
  readonly receptiveFields?: boolean;
}

/** What a network's layers give out, learn, cost and see, in the order in which they are calculated, and the totals. */
export function summarize(network: Network, options: SummaryOptions = {}): Result<Table, NetworkProblem> {
  const bound = bindNetwork(network);
  return bound.ok ? summarizeBound(bound.value, options) : bound;
}

const usual = conventionSchema.parse({});

/** The same for a network that has been bound before, which is most of the work. */
export function summarizeBound(
  network: BoundNetwork,
  { convention: told, arithmetic: a = arithmetic, receptiveFields = true }: SummaryOptions = {},
): Result<Table, NetworkProblem> {
  const convention = told ? conventionSchema.parse(told) : usual;
  const calculated: Calculated[] = network.inputs.map(({ shape }) => ({
    output: shape,
    field: receptiveFields ? fieldOfInput(shape) : undefined,
    inputs: [],
    bound: undefined,
  }));
  const rows: TableRow[] = [];
  for (const node of network.nodes) {
    const { bound, sources, place } = node;
    const inputs = inputsOf(sources, calculated);
    const result = bound.output(inputs, a);
    if (!result.ok) return refused({ layer: node.name, problem: result.problem });
    const problem = node.shares === undefined ? undefined : sharedProblem(node, inputs, calculated);
    if (problem) return refused({ layer: node.name, problem });
    const output = result.value;
    const behind = receptiveFields
      ? fieldBehind(bound, inputs, output, fieldsOf(sources, calculated), a)
      : noField;
    calculated[place] = { output, field: behind.field, inputs, bound };
    rows.push(rowOf(node, inputs, output, behind, convention, a));
  }
  return ok({ convention, rows, totals: totalsOf(network, rows, convention, a) });
}

function rowOf(
  node: BoundNode,
  inputs: readonly Shape[],
  output: Shape,
  { field, misaligned }: FieldBehind,
  convention: Convention,
  a: Arithmetic,
): TableRow {
  const known = a === arithmetic ? output : undefined;
  return {
    name: node.name,
    layerName: node.shares ?? node.name,
    type: node.layer.type,
    inputs,
    output,
    parameters: parametersOf(node, inputs, convention, a, known),
    cost: costOf(node, inputs, output, convention, a, known),
    activations: numbersIn(output, convention, a),
    receptiveField: field && fieldAsTold(field, a),
    misaligned,
  };
}

/** What is known of an input or of a node whose turn has been. */
interface Calculated {
  readonly output: Shape;
  readonly field: Field | undefined;
  readonly inputs: readonly Shape[];
  /** An input of the network is no layer. */
  readonly bound: BoundLayer | undefined;
}

/** Nearly every layer stands on a single one. */
function inputsOf(sources: readonly number[], calculated: readonly Calculated[]): readonly Shape[] {
  if (sources.length === 1) return [at(calculated, at(sources, 0)).output];
  return sources.map((source) => at(calculated, source).output);
}

function fieldsOf(
  sources: readonly number[],
  calculated: readonly Calculated[],
): readonly (Field | undefined)[] {
  if (sources.length === 1) return [at(calculated, at(sources, 0)).field];
  return sources.map((source) => at(calculated, source).field);
}

/** What is shared is the same tensors, so each call needs weights of the same shapes. Calls before the first one can't be told. */
function sharedProblem(
  { shares, sharedPlace, bound }: BoundNode,
  inputs: readonly Shape[],
  calculated: readonly Calculated[],
): NetworkProblem["problem"] | undefined {
  const shared = sharedPlace === undefined ? undefined : calculated[sharedPlace];
  if (shares === undefined || !shared?.bound) return undefined;
  const expected = shared.bound.weights(shared.inputs);
  for (const [index, { name, shape }] of bound.weights(inputs).entries()) {
    const other = expected[index];
    if (!other || other.shape.torch.join() !== shape.torch.join()) {
      return {
        code: "shared-weights-differ",
        shared: shares,
        weight: name,
        expected: other?.shape.torch ?? [],
        got: shape.torch,
      };
    }
  }
  return undefined;
}

/** What one call adds to the parameters, as they are counted; `output` is the true one, where it is known. */
export function parametersOf(
  node: BoundNode,
  inputs: readonly Shape[],
  { counting }: Convention,
  a: Arithmetic,
  output?: Shape,
): ParameterCount {
  const parameters = node.bound.parameters(inputs, a, output);
  const { trainable, nonTrainable: statistics } = parameters;
  const kept = counting === "keras" ? statistics : 0;
  if (node.shares !== undefined) {
    return {
      trainable: a.sharedParameters({ parameters: node.frozen ? 0 : trainable }),
      nonTrainable: a.sharedParameters({ parameters: node.frozen ? sum(trainable, kept) : kept }),
    };
  }
  if (!node.frozen) return kept === statistics ? parameters : { trainable, nonTrainable: kept };
  return { trainable: a.frozenParameters({ parameters: trainable }), nonTrainable: sum(trainable, kept) };
}

function costOf(
  { bound }: BoundNode,
  inputs: readonly Shape[],
  output: Shape,
  convention: Convention,
  a: Arithmetic,
  known: Shape | undefined,
): Count {
  const multiplyAdds = bound.multiplyAdds(inputs, a, known);
  const biased = convention.biasCost && multiplyAdds !== 0 && bound.weights(inputs).some(isBias);
  const biases = biased ? product(...axesOf(output)) : 0;
  const perExample =
    convention.cost === "flops"
      ? a.floatingPointOperations({ multiplyAdds, biases })
      : biased
        ? a.biasedMultiplyAdds({ multiplyAdds, biases })
        : multiplyAdds;
  return forBatch(perExample, convention, a);
}

function isBias({ name }: { readonly name: string }): boolean {
  return name === "bias";
}

function numbersIn(shape: Shape, convention: Convention, a: Arithmetic): Count {
  return forBatch(a.activations({ axes: axesOf(shape) }), convention, a);
}

function forBatch(count: Count, { batch }: Convention, a: Arithmetic): Count {
  return batch === null || batch === "left-out" || batch === 1
    ? count
    : a.forBatch({ count, batch, per: "batch" });
}

function totalsOf(
  { inputs }: BoundNetwork,
  rows: readonly TableRow[],
  convention: Convention,
  a: Arithmetic,
): Totals {
  const columns = columnsOf(rows);
  const total = (counts: readonly Count[], count: (row: TableRow) => Count) =>
    a.total({ counts, ...(a === arithmetic ? {} : { containers: containerCounts(rows, count) }) });
  const parameters = {
    trainable: total(columns.trainable, (row) => row.parameters.trainable),
    nonTrainable: total(columns.nonTrainable, (row) => row.parameters.nonTrainable),
  };
  const activations = total(columns.activations, (row) => row.activations);
  const allParameters = a.allParameters(parameters);
  const bytes = (numbers: Count) => a.bytes({ numbers, bytesEach: convention.bytes });
  return {
    parameters,
    allParameters,
    cost: total(columns.cost, (row) => row.cost),
    activations,
    memory: {
      parameters: bytes(allParameters),
      inputs: bytes(sum(...inputs.map(({ shape }) => numbersIn(shape, convention, a)))),
      activations: bytes(activations),
    },
  };
}

/** What is added up, in one pass over the rows. */
function columnsOf(rows: readonly TableRow[]) {
  const trainable: Count[] = [];
  const nonTrainable: Count[] = [];
  const cost: Count[] = [];
  const activations: Count[] = [];
  for (const row of rows) {
    trainable.push(row.parameters.trainable);
    nonTrainable.push(row.parameters.nonTrainable);
    cost.push(row.cost);
    activations.push(row.activations);
  }
  return { trainable, nonTrainable, cost, activations };
}
