import type { ChainWindow, LayerSettings, Network, Shape } from "@stride/cnn";
import type { Text } from "./locale.ts";

/** Numbers in rows, as an input or a kernel of which values are calculated by hand. */
export interface Grid {
  readonly title: Text;
  readonly rows: readonly (readonly number[])[];
}

/** The window that slides over an input's rows and columns. */
export interface GridWindow {
  /** The first so many grids are what it slides over; as many kernels follow, if there are any. */
  readonly channels: number;
  readonly kernelSize: readonly [number, number];
  readonly stride: readonly [number, number];
  readonly padding: readonly [number, number];
  /** In how many places it stands. */
  readonly places: readonly [number, number];
}

export interface Design {
  readonly title: Text;
  readonly input: Shape;
  readonly layers: readonly LayerSettings[];
}

/** What an exercise shows besides its words; all of it may be seen before answering. */
export type Picture =
  | { readonly kind: "sequence"; readonly input: Shape; readonly layers: readonly LayerSettings[] }
  | { readonly kind: "graph"; readonly network: Network }
  /** Networks side by side. */
  | { readonly kind: "designs"; readonly designs: readonly Design[] }
  | { readonly kind: "grids"; readonly grids: readonly Grid[]; readonly window?: GridWindow }
  | { readonly kind: "code"; readonly framework: "pytorch" | "keras"; readonly source: string }
  /** Windows behind one another along one axis of `size` cells. */
  | { readonly kind: "chain"; readonly size?: number | undefined; readonly windows: readonly ChainWindow[] }
  /** A table that is filled in already, as one in which a mistake is to be found. */
  | {
      readonly kind: "table";
      readonly columns: readonly Text[];
      readonly rows: readonly (readonly Text[])[];
    }
  | { readonly kind: "none" };
