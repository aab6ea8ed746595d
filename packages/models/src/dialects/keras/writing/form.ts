import { ok, refused, type Result } from "@stride/cnn";
import type { LayerWriters, WriteReason, WrittenLayer } from "../../writing.ts";

/** A layer of ours in Keras' words: layers, one on the other. */
export type KerasForm = readonly WrittenLayer[];

export type KerasWriters = LayerWriters<KerasForm>;

export function layers(...list: KerasForm): Result<KerasForm, WriteReason> {
  return ok(list);
}

export function lacking(setting: string): Result<KerasForm, WriteReason> {
  return refused({ code: "no-such-setting", setting });
}

/** What Keras has nothing for. */
export function absent(): Result<KerasForm, WriteReason> {
  return refused({ code: "no-such-layer" });
}
