import type { ReactNode } from "react";
import type { NetworkBlock } from "@/components/figures/network-blocks";
import { NetworkFigure } from "@/components/figures/network-figure";
import type { ReadNetwork } from "./network-job";

/** So many blocks can be told apart; a longer network is a table. */
const MOST_BLOCKS = 24;

interface NetworkPictureProps {
  readonly read: ReadNetwork;
  /** What goes in, as it is called. */
  readonly input: string;
  readonly label: (blocks: string) => string;
}

/** What leaves each layer of a network, as blocks. */
export function NetworkPicture({ read, input, label }: NetworkPictureProps): ReactNode {
  if (read.rows.length >= MOST_BLOCKS) return null;
  const blocks: NetworkBlock[] = [
    { kind: "data", extent: extentOf(read.input.drawn), name: input, shape: read.input.shape.join("×") },
    ...read.rows.map(({ name, layer, drawn, output }) => ({
      kind: kindOf(layer),
      extent: extentOf(drawn),
      name: name.length > 12 ? `${name.slice(0, 11)}…` : name,
      shape: output.join("×"),
    })),
  ];
  return (
    <figure className="fig netfig">
      <NetworkFigure
        blocks={blocks}
        label={label(blocks.map(({ name, shape }) => `${name} ${shape}`).join(", "))}
      />
    </figure>
  );
}

function kindOf(layer: string): NetworkBlock["kind"] {
  if (/conv|linear/u.test(layer)) return "conv";
  return /pool/u.test(layer) ? "pool" : "data";
}

function extentOf(axes: readonly number[]): NonNullable<NetworkBlock["extent"]> {
  const [rows = 1, columns = 1, channels = 1] = axes;
  if (axes.length === 3) return { rows, columns, channels };
  return { features: axes.reduce((all, length) => all * length, 1) };
}
