import type { AttemptView, PublicExercise } from "@stride/api";
import { getTranslations } from "next-intl/server";
import { LayerFigure } from "@/components/figures/layer-figure";
import type { LayerBlock, LayerKernel, Reading } from "@/components/figures/layer-scene";
import { answeredShape, extentOf } from "./answered-shapes";
import { blockOf, featuresOf, paddingOf, type ShownLayer, windowOf } from "./drawn-layer";

interface LayerPictureProps {
  readonly exercise: PublicExercise;
  readonly attempt: AttemptView | undefined;
  readonly width?: number;
}

/** The one layer that a question is about; its output is drawn once it was answered, from the learner's own value. */
export async function LayerPicture({ exercise, attempt, width }: LayerPictureProps) {
  const t = await getTranslations("practice");
  const { network, parts, layout } = exercise;
  const layer = network.layers.at(-1);
  if (!layer) return null;
  const own = answeredShape(parts[0], attempt);
  const output = own ? extentOf(own, layout) : givenOutput(layer);
  const { input } = network;
  const kernel = kernelOf(layer, featuresOf(input));
  const words = {
    input: t("figureInput", { shape: sizes(blockOf(input)) }),
    ...(kernel?.count === undefined ? {} : { kernel: t("figureKernels", { count: String(kernel.count) }) }),
    output: output ? t("figureOutput", { shape: sizes(output) }) : t("figureUnknown"),
  };
  const padding = paddingOf(layer);
  return (
    <figure className="fig hero">
      <LayerFigure
        reads={readingOf(layer)}
        input={blockOf(input)}
        output={output ?? null}
        captions={words}
        label={t("figureLabel", {
          input: words.input,
          layer: words.kernel ?? parts[0]?.settings ?? "",
          output: output ? words.output : t("figureLabelUnknown"),
        })}
        {...(kernel ? { kernel } : {})}
        {...(padding ? { padding } : {})}
        {...(width === undefined ? {} : { width })}
      />
    </figure>
  );
}

function sizes(block: LayerBlock): string {
  return "features" in block
    ? String(block.features)
    : `${block.rows} × ${block.columns} × ${block.channels}`;
}

function readingOf(layer: ShownLayer): Reading {
  if (layer.type === "linear") return "all";
  const window = windowOf(layer);
  return window ? (layer.type === "conv2d" ? "convolution" : "pooling") : "nothing";
}

/** A dense layer's output is in the question. */
function givenOutput(layer: ShownLayer): LayerBlock | undefined {
  return layer.type === "linear" ? { features: layer.outFeatures } : undefined;
}

function kernelOf(layer: ShownLayer, inChannels: number): LayerKernel | undefined {
  const window = windowOf(layer);
  if (!window) return undefined;
  return layer.type === "conv2d"
    ? { ...window, channels: inChannels / layer.groups, count: layer.outChannels }
    : window;
}
