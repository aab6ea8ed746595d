import { getTranslations } from "next-intl/server";
import { paddingOf, type ShownLayer, windowOf } from "@/components/exercise/drawn-layer";
import type { NetworkBlock } from "@/components/figures/network-blocks";
import { NetworkFigure } from "@/components/figures/network-figure";
import type { Locale } from "@/i18n/locale";
import { blockOf } from "./shape-text";
import type { Walk } from "./worked-example";

interface NetworkWalkProps {
  readonly walk: Walk;
  readonly locale: Locale;
}

/** The whole network with its true values: in a lesson nothing is asked. */
export async function NetworkWalk({ walk: { input, layers }, locale }: NetworkWalkProps) {
  const [t, words] = await Promise.all([
    getTranslations({ locale, namespace: "lesson" }),
    getTranslations({ locale, namespace: "practice" }),
  ]);
  const blocks: NetworkBlock[] = [
    {
      kind: "data",
      extent: blockOf(input),
      name: words("figureInput", { shape: "" }).trim(),
      shape: input.join("×"),
    },
    ...layers.map(({ layer, label, output }) => drawn(layer, label, output)),
  ];
  return (
    <figure className="fig netfig">
      <NetworkFigure
        blocks={blocks}
        label={words("networkLabel", {
          blocks: blocks.map(({ name, shape }) => `${name} ${shape}`).join(", "),
        })}
      />
      <figcaption>{t("networkCaption")}</figcaption>
    </figure>
  );
}

function drawn(layer: ShownLayer, name: string, output: readonly number[]): NetworkBlock {
  const window = windowOf(layer);
  const padding = paddingOf(layer);
  const made = layer.type === "conv2d" || layer.type === "linear" ? "conv" : window ? "pool" : "data";
  return {
    kind: made,
    extent: blockOf(output),
    name,
    shape: output.join("×"),
    ...(window ? { window: { ...window, ...(padding ? { padding } : {}) } } : {}),
  };
}
