import { ok, refused, type Result } from "@stride/cnn";
import type { LayerWriters, WriteReason, WrittenLayer } from "../../writing.ts";

/** A layer of ours in PyTorch's words. */
export interface TorchForm {
  /** Modules, one on the other; none where PyTorch has only an operation. */
  readonly modules: readonly WrittenLayer[];
  /** An operation inside `forward`, on expressions that stand for its inputs. */
  readonly operation?: ((...inputs: readonly string[]) => string) | undefined;
}

export type TorchWriters = LayerWriters<TorchForm>;

export function modules(...list: readonly WrittenLayer[]): Result<TorchForm, WriteReason> {
  return ok({ modules: list });
}

export function operation(
  text: (...inputs: readonly string[]) => string,
  ...list: readonly WrittenLayer[]
): Result<TorchForm, WriteReason> {
  return ok({ modules: list, operation: text });
}

/** What PyTorch has no module and no operation for. */
export function absent(): Result<TorchForm, WriteReason> {
  return refused({ code: "no-such-layer" });
}

export function lacking(setting: string): Result<TorchForm, WriteReason> {
  return refused({ code: "no-such-setting", setting });
}
