import type { ReactNode } from "react";
import { LayerDrawing, type LayerCaptions } from "./layer-drawing.tsx";
import { phone, wide } from "./layer-layout.ts";
import type { LayerScene } from "./layer-scene.ts";

interface LayerFigureProps extends LayerScene {
  /** The whole picture in words. */
  readonly label: string;
  readonly captions: LayerCaptions;
  /** For the phone, where there is room for a word or two under a block. */
  readonly shortCaptions?: LayerCaptions;
  /** Of the wide form, in px. */
  readonly width?: number;
}

/** One layer: the block that goes in, the kernels or the window, and the block that comes out. Stands inside `.fig`. */
export function LayerFigure({
  label,
  captions,
  shortCaptions,
  width,
  ...scene
}: LayerFigureProps): ReactNode {
  const format = { ...wide, width: width ?? wide.width };
  return (
    <>
      <div className="only-wide">
        <LayerDrawing scene={scene} captions={captions} label={label} format={format} />
      </div>
      <div className="only-phone">
        <LayerDrawing scene={scene} captions={shortCaptions ?? captions} label={label} format={phone} />
      </div>
    </>
  );
}
