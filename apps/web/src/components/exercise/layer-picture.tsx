import type { AttemptView, PosedExercise } from "@stride/api";
import { getTranslations } from "next-intl/server";
import { LayerFigure } from "@/components/figures/layer-figure";
import type { LayerBlock, LayerKernel, Reading } from "@/components/figures/layer-scene";
import { answeredShape, extentOf, outputField } from "./answered-shapes";
import { blockOf, featuresOf, paddingOf, type ShownLayer, type ShownNetwork, windowOf } from "./drawn-layer";

interface LayerPictureProps {
  readonly exercise: PosedExercise;
  readonly network: Pick<ShownNetwork, "input" | "layers">;
  readonly attempt: AttemptView | undefined;
  readonly width?: number;
}

/** The one layer that a question is about; its output is drawn once it was answered, from the learner's own value. */
export async function LayerPicture({ exercise, network, attempt, width }: LayerPictureProps) {
  const t = await getTranslations("practice");
  const { parts, layout } = exercise;
  const layer = network.layers.at(-1);
  if (!layer) return null;
  const own = answeredShape(parts[0], attempt);
  const output = own ? extentOf(own, layout) : toldOutput(layer);
  const { input } = network;
  const kernel = kernelOf(layer, featuresOf(input), outputField(parts[0]) !== undefined);
  const words = {
    input: t("figureInput", { shape: sizes(blockOf(input), layout) }),
    ...(kernel?.count === undefined ? {} : { kernel: t("figureKernels", { count: String(kernel.count) }) }),
    output: output ? t("figureOutput", { shape: sizes(output, layout) }) : t("figureUnknown"),
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

/** A block's sizes in the order of the exercise's layout. */
function sizes(block: LayerBlock, layout: PosedExercise["layout"]): string {
  if ("features" in block) return String(block.features);
  const { rows, columns, channels } = block;
  return (layout === "channels-first" ? [channels, rows, columns] : [rows, columns, channels]).join(" × ");
}

function readingOf(layer: ShownLayer): Reading {
  if (layer.type === "linear") return "all";
  const window = windowOf(layer);
  return window ? (layer.type === "conv2d" ? "convolution" : "pooling") : "nothing";
}

/** The output that stands in the question. Any other is asked, or has to be found on the way to what is. */
function toldOutput(layer: ShownLayer): LayerBlock | undefined {
  return layer.type === "linear" ? { features: layer.outFeatures } : undefined;
}

/** The window or the kernels. How deep they are is only told where nobody asks for weights. */
function kernelOf(layer: ShownLayer, inChannels: number, isDepthTold: boolean): LayerKernel | undefined {
  const window = windowOf(layer);
  if (!window) return undefined;
  if (layer.type !== "conv2d") return window;
  const kernels = { ...window, count: layer.outChannels };
  return isDepthTold
    ? { ...kernels, channels: inChannels / layer.groups }
    : { ...kernels, channels: inChannels, labels: { channels: "?" } };
}
