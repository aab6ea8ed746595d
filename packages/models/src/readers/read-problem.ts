import type { NetworkProblem } from "@stride/cnn";
import type { Refusal } from "../dialects/refusal.ts";
import type { NotTranslatable } from "../dialects/translate-layer.ts";

/**
 * Where in a file: a line of text (1 is the first), a byte (0 is the first), a node's or layer's name and its line, or the keys
 * that lead to a value.
 */
export type Place =
  | { readonly line: number }
  | { readonly byte: number }
  | { readonly node: string; readonly line?: number }
  | { readonly path: readonly (string | number)[] };

/** What can be wrong with a file, before its layers are calculated. */
export type FileProblem =
  /** Not the format at all, or cut off. `expected` and `found` are in the format's words. */
  | { readonly code: "malformed"; readonly expected: string; readonly found: string }
  /** More bytes, nodes or nesting than are read; in a binary file more of its fields, or of what is kept of them. */
  | {
      readonly code: "too-large";
      readonly what:
        | "bytes"
        | "nodes"
        | "depth"
        | "fields"
        | "kept"
        | "tensors"
        | "name"
        | "attributes"
        | "connections"
        | "axes";
      readonly limit: number;
      readonly got: number;
    }
  /** A layer, block or operator that isn't known, so what it does can't be told. */
  | { readonly code: "unknown-block"; readonly name: string }
  /** A module with others in it, of a class that isn't known: in which order it calls them isn't told. */
  | { readonly code: "unknown-order"; readonly name: string }
  /** It can be read, and nothing is in it. */
  | { readonly code: "no-layers" }
  /** Something that is needed and not in the file. */
  | { readonly code: "missing"; readonly what: string }
  /** An axis that is no length: 0, negative, or beyond 2^53 − 1. */
  | { readonly code: "no-length"; readonly axis: number; readonly length: string }
  /** An axis other than the batch whose length is only a name. */
  | { readonly code: "unknown-length"; readonly axis: number; readonly called: string }
  /** Weights of which a layer shares some with another, but not all. */
  | { readonly code: "partly-shared"; readonly weight: string; readonly other: string };

/** Why a file isn't a network, and where that shows. */
export interface ReadProblem {
  readonly at: Place | undefined;
  readonly problem: FileProblem | NotTranslatable | Refusal | NetworkProblem["problem"];
}
