import type { NetworkProblem } from "@stride/cnn";
import type { WriteReason } from "../dialects/writing.ts";

/** A network as a framework's source code. */
export interface Source {
  readonly text: string;
  /** What the framework calls each of the network's inputs and layers, by our names. */
  readonly names: ReadonlyMap<string, string>;
  readonly notes: readonly WriteNote[];
}

/** A layer that the framework has only in parts: padding that stands before it, cells cut off behind it, or two convolutions. */
export interface WriteNote {
  readonly code: "in-parts";
  readonly layer: string;
  /** What the source calls the parts, in their order. */
  readonly parts: readonly string[];
}

/** Why a network can't be written, and at which layer that shows. */
export type WriteProblem =
  | { readonly code: "not-writable"; readonly layer: string; readonly reason: WriteReason }
  /** It is no network that could be calculated. */
  | { readonly code: "impossible"; readonly layer: string; readonly reason: NetworkProblem["problem"] };
