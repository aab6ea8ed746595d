import {
  axesOf,
  type Convention,
  type Count,
  type Field,
  type Misalignment,
  type Network,
  type ParameterCount,
  product,
  sum,
  type Table,
  type TableRow,
  writtenShape,
} from "@stride/cnn";
import { layerType } from "@stride/models";
import type { Described, RowName } from "./described.ts";

/** A line of a summary: an input that its framework calls a layer, or one call of a layer. */
export interface Row extends RowName {
  /** Nothing comes out of what is never called. */
  readonly output: readonly (number | null)[] | undefined;
  readonly parameters: ParameterCount;
  readonly cost: Count;
  readonly activations: Count;
  readonly receptiveField: Field | undefined;
  readonly misaligned: readonly Misalignment[];
}

export function rowsOf({ network, names, uncalled }: Described, { convention, rows }: Table): readonly Row[] {
  const inputs = network.inputs.flatMap(({ name, shape }): Row[] => {
    const called = names.get(name);
    if (!called) return [];
    const examples = typeof convention.batch === "number" ? convention.batch : 1;
    return [
      {
        ...nothing,
        ...called,
        output: writtenShape(shape, convention),
        activations: product(...axesOf(shape), examples),
      },
    ];
  });
  return [
    ...inputs,
    ...rows.map((row) => called(row, names.get(row.name) ?? nameIn(network, row, convention), convention)),
    ...uncalled.map(({ parameters, ...name }) => ({
      ...nothing,
      ...name,
      output: undefined,
      parameters: { trainable: parameters, nonTrainable: 0 },
    })),
  ];
}

/** The whole model's parameters. */
export function parametersIn({ uncalled }: Described, { totals: { parameters } }: Table): ParameterCount {
  const more = uncalled.map((layer) => layer.parameters);
  return { trainable: sum(parameters.trainable, ...more), nonTrainable: parameters.nonTrainable };
}

const nothing = {
  parameters: { trainable: 0, nonTrainable: 0 },
  cost: 0,
  activations: 0,
  receptiveField: undefined,
  misaligned: [],
};

/** A known network's layers are called as the convention's family calls them. */
function nameIn({ nodes }: Network, row: TableRow, { counting }: Convention): RowName {
  const layer = nodes.find(({ name }) => name === row.name)?.layer;
  const type = layer && layerType(counting, layer, row.inputs);
  return type === undefined
    ? { name: row.layerName, type: row.type, functional: true }
    : { name: row.layerName, type };
}

function called(row: TableRow, name: RowName, convention: Convention): Row {
  return {
    ...name,
    output: writtenShape(row.output, convention),
    parameters: row.parameters,
    cost: row.cost,
    activations: row.activations,
    receptiveField: row.receptiveField,
    misaligned: row.misaligned,
  };
}
