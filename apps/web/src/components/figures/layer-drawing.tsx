import type { ReactNode } from "react";
import { Captions, captionsHeight, placeCaptions } from "./captions.tsx";
import { DimensionLines } from "./dimension-lines.tsx";
import { FeatureMapBlock } from "./feature-map-block.tsx";
import { Arrow, PaddingOutline, Piece, Rays } from "./front-marks.tsx";
import { layOutLayer, type Format, type LayerLayout } from "./layer-layout.ts";
import { marksOf } from "./layer-marks.ts";
import type { LayerScene } from "./layer-scene.ts";
import { round } from "./svg.ts";

/** The words under the blocks. */
export interface LayerCaptions {
  readonly input: string;
  /** Under the kernels, or between the blocks where there are none. */
  readonly kernel?: string;
  readonly output: string;
}

interface LayerDrawingProps {
  readonly scene: LayerScene;
  readonly captions: LayerCaptions;
  readonly label: string;
  readonly format: Format;
}

/** One form of a layer's figure, drawn for its own width. */
export function LayerDrawing({ scene, captions, label, format }: LayerDrawingProps): ReactNode {
  const layout = layOutLayer(scene, format);
  const words = placeCaptions(captionsOf(captions, layout), format.width);
  const height = round(layout.bottom + 28 + captionsHeight(words));
  return (
    <svg
      className="drawing"
      viewBox={`0 0 ${format.width} ${height}`}
      width={format.width}
      height={height}
      role="img"
      aria-label={label}
    >
      <Blocks scene={scene} layout={layout} />
      <Sizes layout={layout} />
      <Captions captions={words} y={layout.bottom + 42} />
    </svg>
  );
}

interface BlocksProps {
  readonly scene: LayerScene;
  readonly layout: LayerLayout;
}

/** From the back to the front, as they cover one another. */
function Blocks({ scene, layout }: BlocksProps): ReactNode {
  const { input, kernels, output, middle } = layout;
  const marks = marksOf(scene, layout);
  const first = kernels.at(-1);
  return (
    <>
      <FeatureMapBlock {...input} />
      {scene.padding && <PaddingOutline front={input} {...scene.padding} />}
      {marks.window && <Piece className="win" corners={marks.window} />}
      <Rays rays={first ? marks.before : []} />
      <FeatureMapBlock {...output} />
      {kernels.slice(0, -1).map((kernel, back) => (
        <FeatureMapBlock
          key={back}
          {...kernel}
          opacity={round(100 * (0.6 - 0.16 * (kernels.length - 2 - back))) / 100}
        />
      ))}
      <Rays rays={first ? marks.behind : marks.before} />
      {first && <FeatureMapBlock {...first} />}
      {marks.unit && <Piece className="unit" corners={marks.unit} />}
      {scene.reads === "nothing" && <Arrow from={input.right + 14} to={output.left - 14} y={middle} />}
    </>
  );
}

function Sizes({ layout: { input, kernels, output, padded } }: { readonly layout: LayerLayout }): ReactNode {
  const first = kernels.at(-1);
  return (
    <>
      <DimensionLines {...input} away={9 + padded} />
      {first && <DimensionLines {...first} away={7} />}
      <DimensionLines {...output} rowsAt="right" />
    </>
  );
}

function captionsOf({ input, kernel, output }: LayerCaptions, layout: LayerLayout) {
  const between = layout.kernels.at(-1)?.centre ?? (layout.input.right + layout.output.left) / 2;
  return [
    { text: input, centre: layout.input.centre },
    ...(kernel === undefined ? [] : [{ text: kernel, centre: between }]),
    { text: output, centre: layout.output.centre },
  ];
}
