import type { ReadProblem } from "../../read-problem.ts";

/** A message as it is read: what is done with each of its fields. What isn't listed is skipped. */
export interface Message {
  /** What ONNX calls it. */
  readonly name: string;
  readonly fields: ReadonlyMap<number, Field>;
  /** Called at its end; a problem ends the reading. */
  close?(): ReadProblem | undefined;
}

/** Numbers stand by themselves or many in one field (packed); of a field that is longer than `limit` of them none is given. */
interface Numbers<Value> {
  readonly limit: number;
  take(value: Value): void;
  tooMany(): void;
}

/** A field that has a value, not fields of its own. */
export type ValueField =
  | ({ readonly kind: "ints" } & Numbers<bigint>)
  | ({ readonly kind: "floats" } & Numbers<number>)
  | ({ readonly kind: "doubles" } & Numbers<number>)
  /** A name, which is too large beyond a limit. */
  | { readonly kind: "text"; take(value: string): void }
  /** Missing if there are more than `limit`. */
  | { readonly kind: "bytes"; readonly limit: number; take(value: Uint8Array | undefined): void };

export type Field = ValueField | { readonly kind: "message"; open(): Message };

/** Bytes of a number. */
export const widths = { floats: 4, doubles: 8 } as const;
