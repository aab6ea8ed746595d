import { type Convention, type Misalignment, presupposed, sum, type Table } from "@stride/cnn";
import { jsonCount } from "../json-count.ts";
import type { Described } from "./described.ts";
import { parametersIn, type Row, rowsOf } from "./rows.ts";

/** A summary as data. */
export function summaryJson(described: Described, table: Table): object {
  const { convention, totals } = table;
  const { trainable, nonTrainable } = parametersIn(described, table);
  return {
    name: described.title,
    convention: { ...convention, ...presupposed(described.network) },
    layers: rowsOf(described, table).map((row) => layer(row, costKey(convention))),
    totals: {
      parameters: jsonCount(sum(trainable, nonTrainable)),
      trainable: jsonCount(trainable),
      nonTrainable: jsonCount(nonTrainable),
      [costKey(convention)]: jsonCount(totals.cost),
      activations: jsonCount(totals.activations),
      memory: {
        parameters: jsonCount(totals.memory.parameters),
        inputs: jsonCount(totals.memory.inputs),
        activations: jsonCount(totals.memory.activations),
      },
    },
  };
}

function layer(row: Row, cost: string): object {
  return {
    name: row.name,
    type: row.type,
    output_shape: row.output ?? null,
    parameters: {
      trainable: jsonCount(row.parameters.trainable),
      nonTrainable: jsonCount(row.parameters.nonTrainable),
    },
    [cost]: jsonCount(row.cost),
    activations: jsonCount(row.activations),
    receptive_field: row.receptiveField?.map(({ size }) => jsonCount(size)) ?? null,
    effective_stride: row.receptiveField?.map(({ effectiveStride }) => jsonCount(effectiveStride)) ?? null,
    ...(row.misaligned.length > 0 ? { misaligned: row.misaligned.map(misalignment) } : {}),
    ...(row.functional ? { functional: true } : {}),
  };
}

function costKey({ cost }: Convention): string {
  return cost === "flops" ? "flops" : "multiplyAdds";
}

function misalignment({ axis, centers, effectiveStrides }: Misalignment): object {
  return { axis, centers, effective_strides: effectiveStrides.map(jsonCount) };
}
