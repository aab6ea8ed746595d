import { ok, type Result } from "@stride/cnn";
import type { ReadProblem } from "../read-problem.ts";
import { type Arguments, readNode } from "./arguments.ts";
import type { Budget } from "./budget.ts";
import { classSchema, namesSchema } from "./file.ts";
import type { KerasLayer, KerasModel, Uncalled } from "./model.ts";
import { isKerasOwn, modelKind } from "./own-class.ts";
import { readPlainLayer } from "./plain-layer.ts";
import { malformed, missing, notAsExpected, problemOf } from "./problem.ts";

/** A layer as a model lists it; its calls are as the file counts them. */
export interface Entry {
  readonly name: string;
  readonly layer: Uncalled<KerasLayer>;
  readonly calls: readonly Arguments[];
}

export interface Reading {
  /** How many layers and calls a file may have. */
  readonly budget: Budget;
  /** Reads a model that is a layer of another. */
  model(value: unknown, path: string): Result<KerasModel & { readonly frozen: boolean }, ReadProblem>;
}

/** The longest name that a network's node may have, with room for the number of a call. */
const longestPath = 380;

export function readEntry(
  value: unknown,
  {
    prefix,
    position,
    reading,
  }: { readonly prefix: string; readonly position: number; readonly reading: Reading },
): Result<Entry, ReadProblem> {
  const name = ownName(value, `${prefix}layers[${position}]`);
  if (!name.ok) return name;
  const path = `${prefix}${name.value}`;
  if (path.length > longestPath) return malformed(prefix, `a name of ${longestPath} characters`, path);
  const own = classSchema.safeParse(value);
  if (!own.success) return notAsExpected(path, own.error);
  const { class_name, registered_name, inbound_nodes } = own.data;
  if (!isKerasOwn(own.data)) {
    return problemOf(path, { code: "unknown-block", name: registered_name ?? class_name });
  }
  const affordable = reading.budget.spend(1 + inbound_nodes.length);
  if (!affordable.ok) return affordable;
  const calls = readCalls(inbound_nodes, path);
  if (!calls.ok) return calls;
  if (!modelKind(own.data)) {
    const layer = readPlainLayer(value, own.data, path);
    return layer.ok ? ok({ name: name.value, layer: layer.value, calls: calls.value }) : layer;
  }
  const model = reading.model(value, path);
  if (!model.ok) return model;
  const { frozen, ...inner } = model.value;
  const layer = { kind: "model", path, type: class_name, frozen, model: inner } as const;
  return ok({ name: name.value, layer, calls: calls.value });
}

function ownName(value: unknown, place: string): Result<string, ReadProblem> {
  const read = namesSchema.safeParse(value);
  if (!read.success) return notAsExpected(place, read.error);
  const { name, config } = read.data;
  const own = name ?? (config && "name" in config ? config.name : undefined);
  return own === undefined ? missing(place, "name") : ok(own);
}

function readCalls(nodes: readonly unknown[], path: string): Result<readonly Arguments[], ReadProblem> {
  const calls: Arguments[] = [];
  for (const [index, node] of nodes.entries()) {
    const read = readNode(node);
    if (!read) return malformed(path, "the tensors that a layer is called on", `inbound_nodes[${index}]`);
    calls.push(read);
  }
  return ok(calls);
}
