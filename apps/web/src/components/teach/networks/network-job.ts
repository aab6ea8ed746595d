import type { Count, LayerSettings, Network, NetworkProblem, Shape } from "@stride/cnn";
import type { ReadProblem } from "@stride/models/readers";

/** What the worker is asked: to read a text or a file, to fetch a known network, or to calculate a list of layers. */
export type NetworkJob =
  | { readonly type: "text"; readonly text: string; readonly input: readonly number[] | undefined }
  | { readonly type: "file"; readonly file: File }
  | { readonly type: "known"; readonly name: string; readonly family: "keras" | "pytorch" }
  | { readonly type: "layers"; readonly input: Shape; readonly layers: readonly LayerSettings[] };

export interface NetworkRow {
  readonly name: string;
  readonly layer: LayerSettings["type"];
  readonly called: Readonly<Record<"en" | "ko", string>>;
  /** As the network's framework writes it, without the batch. */
  readonly output: readonly number[];
  /** Channels or features last, as it is drawn. */
  readonly drawn: readonly number[];
  readonly parameters: Count;
}

/** A network that calculates, with its table. */
export interface ReadNetwork {
  readonly network: Network;
  readonly source: "keras" | "torch" | "onnx" | "zoo" | "layers";
  readonly layout: "channels-first" | "channels-last";
  /** Written and drawn as the outputs are. */
  readonly input: { readonly shape: readonly number[]; readonly drawn: readonly number[] };
  readonly rows: readonly NetworkRow[];
  readonly total: Count;
}

/** Why it isn't a network, in a code and its numbers, and where that shows. */
export interface NotRead {
  readonly problem:
    | ReadProblem["problem"]
    | NetworkProblem["problem"]
    | { readonly code: "took-too-long" }
    | { readonly code: "failed" };
  readonly at?: ReadProblem["at"];
}

export type NetworkReply =
  | { readonly type: "ready" }
  | { readonly type: "progress"; readonly bytes: number }
  | { readonly type: "read"; readonly read: ReadNetwork }
  | { readonly type: "not-read"; readonly problem: NotRead };
