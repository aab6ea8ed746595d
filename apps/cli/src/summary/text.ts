import {
  type Convention,
  type Count,
  type Field,
  type ParameterCount,
  presupposed,
  sum,
  type Table,
} from "@stride/cnn";
import type { Described } from "./described.ts";
import { parametersIn, type Row, rowsOf } from "./rows.ts";

/** A summary as a table in torchinfo's words. */
export function summaryText(described: Described, table: Table): string {
  const { convention, totals } = table;
  const rows = rowsOf(described, table);
  const heads = [
    "Layer (type)",
    "Output Shape",
    "Param #",
    costName(convention),
    "Receptive Field",
    "Stride",
  ];
  const lines = [heads, ...rows.map(cells)];
  const widths = heads.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  const rule = "=".repeat(widths.reduce((all, width) => all + width + 2, -2));
  const [head = "", ...body] = lines.map((line) => inColumns(line, widths));
  return `${[
    rule,
    head,
    rule,
    ...body,
    rule,
    ...totalLines(parametersIn(described, table)),
    `Total ${costName(convention).toLowerCase()}: ${digits(totals.cost)}`,
    rule,
    ...sizes(table),
    rule,
    ...notes(rows),
    conventionLine(convention),
    networkLine(described),
  ].join("\n")}\n`;
}

/** The first two columns stand left, numbers right. */
function inColumns(line: readonly string[], widths: readonly number[]): string {
  return line
    .map((text, column) =>
      column < 2 ? text.padEnd(widths[column] ?? 0) : text.padStart(widths[column] ?? 0),
    )
    .join("  ")
    .trimEnd();
}

function cells(row: Row): readonly string[] {
  return [
    `${row.name} (${row.type})`,
    row.output ? `[${row.output.map((length) => length ?? "None").join(", ")}]` : "never called",
    parametersOf(row.parameters),
    row.cost === 0 ? "--" : digits(row.cost),
    along(row.receptiveField, ({ size }) => size),
    along(row.receptiveField, ({ effectiveStride }) => effectiveStride) +
      (row.misaligned.length > 0 ? " *" : ""),
  ];
}

function parametersOf({ trainable, nonTrainable }: ParameterCount): string {
  const all = sum(trainable, nonTrainable);
  if (all === 0) return "--";
  // torchinfo writes what isn't trained in brackets
  return trainable === 0 ? `(${digits(all)})` : digits(all);
}

/** One number where all axes have the same. */
function along(field: Field | undefined, of: (axis: Field[number]) => Count): string {
  const texts = (field ?? []).map((axis) => short(of(axis)));
  const [first = "--"] = texts;
  return texts.every((text) => text === first) ? first : texts.join(" × ");
}

/** Strides of what was enlarged can be fractions. */
function short(count: Count): string {
  return typeof count === "number" && !Number.isInteger(count)
    ? String(Number(count.toFixed(3)))
    : digits(count);
}

function totalLines({ trainable, nonTrainable }: ParameterCount): readonly string[] {
  return [
    `Total params: ${digits(sum(trainable, nonTrainable))}`,
    `Trainable params: ${digits(trainable)}`,
    `Non-trainable params: ${digits(nonTrainable)}`,
  ];
}

function sizes({ totals: { memory } }: Table): readonly string[] {
  const { inputs, activations, parameters } = memory;
  return [
    `Input size (MB): ${megabytes(inputs)}`,
    `Activations size (MB): ${megabytes(activations)}`,
    `Params size (MB): ${megabytes(parameters)}`,
    `Estimated Total Size (MB): ${megabytes(sum(inputs, activations, parameters))}`,
  ];
}

/** A million bytes, as torchinfo has it. */
function megabytes(bytes: Count): string {
  return (Number(bytes) / 1e6).toFixed(2);
}

function notes(rows: readonly Row[]): readonly string[] {
  const misaligned = rows.filter((row) => row.misaligned.length > 0);
  if (misaligned.length === 0) return [];
  return [`* paths meet here whose units see around different places of the input, or at different strides`];
}

function conventionLine({ layout, batch, counting, cost, biasCost, bytes }: Convention): string {
  const axes = layout === "channels-first" ? "channels first" : "channels last";
  const examples = batch === "left-out" ? "no batch axis" : `batch ${batch ?? "of any size, counted as 1"}`;
  const statistics =
    counting === "keras"
      ? "running statistics count as non-trainable"
      : "running statistics aren't parameters";
  const unit = cost === "flops" ? "two FLOPs a multiply-add" : "multiply-adds, not FLOPs";
  const bias = biasCost ? "biases included" : "biases left out";
  return `Convention: ${[axes, examples, statistics, `${unit}, ${bias}`, `${bytes} bytes a number`].join("; ")}`;
}

const biases = {
  all: "every layer that can learn a bias does",
  some: "some layers learn no bias",
  none: "no biases",
} as const;

const paddings = {
  explicit: "padding in numbers",
  same: "padding “same”, the odd cell behind",
  valid: "windows without padding",
  causal: "causal padding",
} as const;

function networkLine({ network }: Described): string {
  const { bias, paddings: families } = presupposed(network);
  return `Network: ${[biases[bias], ...families.map((family) => paddings[family])].join("; ")}`;
}

function costName({ cost }: Convention): string {
  return cost === "flops" ? "FLOPs" : "Mult-Adds";
}

/** Digits in threes. */
function digits(count: Count): string {
  return String(count).replaceAll(/\B(?=(?:\d{3})+$)/gu, ",");
}
