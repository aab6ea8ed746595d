import type { AttemptView, PosedExercise } from "@stride/api";
import { getTranslations } from "next-intl/server";
import type { NetworkBlock } from "@/components/figures/network-blocks";
import { NetworkFigure } from "@/components/figures/network-figure";
import type { Verdict } from "@/components/figures/verdict-icon";
import { answeredShape, extentOf, outputField } from "./answered-shapes";
import { blockOf, paddingOf, type ShownLayer, type ShownNetwork, windowOf } from "./drawn-layer";

interface NetworkPictureProps {
  readonly exercise: PosedExercise;
  readonly network: ShownNetwork;
  readonly attempt: AttemptView | undefined;
}

/** A whole network, block by block, drawn from the learner's values. */
export async function NetworkPicture({ exercise, network, attempt }: NetworkPictureProps) {
  const t = await getTranslations("practice");
  const { parts, layout } = exercise;
  const input = blockOf(network.input);
  const inputShape = "features" in input ? [input.features] : writtenIn(layout, input);
  const blocks: NetworkBlock[] = [
    {
      kind: "data",
      extent: input,
      name: t("figureInput", { shape: "" }).trim(),
      shape: inputShape.join("×"),
    },
    ...network.layers.map((layer, row) => layerBlock(layer, row, exercise, attempt)),
  ];
  const words = blocks.map(({ name, shape }) => `${name} ${shape}`).join(", ");
  return (
    <figure className="fig netfig">
      <NetworkFigure blocks={blocks} label={t("networkLabel", { blocks: words })} />
      <figcaption>{t("networkCaption")}</figcaption>
    </figure>
  );

  function layerBlock(
    layer: ShownLayer,
    row: number,
    { parts: rows }: PosedExercise,
    latest: AttemptView | undefined,
  ): NetworkBlock {
    const part = rows[row];
    const own = answeredShape(part, latest);
    const window = windowOf(layer);
    const padding = paddingOf(layer);
    const verdict = verdictOf(part, latest);
    return {
      kind: layer.type === "conv2d" ? "conv" : window ? "pool" : layer.type === "linear" ? "conv" : "data",
      extent: own ? extentOf(own, layout) : null,
      flat: layer.type === "flatten" || layer.type === "linear",
      name: parts[row]?.label ?? layer.type,
      shape: own ? own.join("×") : "?",
      ...(verdict ? { verdict } : {}),
      ...(window ? { window: { ...window, ...(padding ? { padding } : {}) } } : {}),
    };
  }
}

function writtenIn(
  layout: PosedExercise["layout"],
  { rows, columns, channels }: { rows: number; columns: number; channels: number },
): number[] {
  return layout === "channels-first" ? [channels, rows, columns] : [rows, columns, channels];
}

const drawn: Readonly<Record<string, Verdict>> = {
  inherited: "inherited",
  incorrect: "wrong",
  unreadable: "unreadable",
};

/** Right blocks need no mark. */
function verdictOf(part: PosedExercise["parts"][number] | undefined, attempt: AttemptView | undefined) {
  const field = outputField(part);
  return field && drawn[attempt?.fields[field.id]?.verdict ?? ""];
}
