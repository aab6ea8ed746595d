import { getTranslations } from "next-intl/server";
import { windowOf } from "@/components/exercise/drawn-layer";
import { LayerFigure } from "@/components/figures/layer-figure";
import type { LayerKernel, Reading } from "@/components/figures/layer-scene";
import type { Locale } from "@/i18n/locale";
import { blockOf, timesText } from "./shape-text";
import type { WalkedLayer } from "./worked-example";

interface LayerFigureProps {
  readonly walked: WalkedLayer;
  /** The layer that made the input; the first one's is the image. */
  readonly before?: WalkedLayer | undefined;
  readonly locale: Locale;
}

/** One layer with its true output. */
export async function WalkedLayerFigure({ walked, before, locale }: LayerFigureProps) {
  const t = await getTranslations({ locale, namespace: "practice" });
  const { label, input, output } = walked;
  const kernel = kernelOf(walked);
  const captions = {
    input: t("figureInput", { shape: timesText(input) }),
    ...(kernel?.count === undefined ? {} : { kernel: t("figureKernels", { count: String(kernel.count) }) }),
    output: t("figureOutput", { shape: timesText(output) }),
  };
  return (
    <figure className="fig">
      <LayerFigure
        reads={readingOf(walked)}
        input={{ ...blockOf(input), kind: madeBy(before) }}
        output={blockOf(output)}
        captions={captions}
        label={t("figureLabel", { input: captions.input, layer: label, output: captions.output })}
        {...(kernel ? { kernel } : {})}
      />
    </figure>
  );
}

function madeBy(layer: WalkedLayer | undefined): "data" | "conv" | "pool" {
  const reading = layer && readingOf(layer);
  return reading === "convolution" || reading === "all" ? "conv" : reading === "pooling" ? "pool" : "data";
}

function readingOf({ layer }: WalkedLayer): Reading {
  if (layer.type === "linear") return "all";
  return windowOf(layer) ? (layer.type === "conv2d" ? "convolution" : "pooling") : "nothing";
}

function kernelOf({ layer, input }: WalkedLayer): LayerKernel | undefined {
  const window = windowOf(layer);
  if (!window || layer.type !== "conv2d") return window;
  return { ...window, channels: (input.at(-1) ?? 1) / layer.groups, count: layer.outChannels };
}
