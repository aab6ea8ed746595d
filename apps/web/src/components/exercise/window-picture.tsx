import type { PosedExercise } from "@stride/api";
import { bindLayer } from "@stride/cnn";
import { getTranslations } from "next-intl/server";
import { mostCells } from "@/components/figures/window-grid-geometry";
import { outputField } from "./answered-shapes";
import { isDrawn, paddingOf, windowOf } from "./drawn-layer";
import { WindowSteps } from "./later";

/** The window on this very input, cell for cell: a part of the solution, for inputs that are small enough. */
export async function WindowPicture({ exercise }: { readonly exercise: PosedExercise }) {
  const t = await getTranslations("practice");
  if (exercise.picture.kind !== "sequence") return null;
  const { input, layers } = exercise.picture;
  const asksShape = exercise.parts.some((part) => outputField(part));
  const [layer, ...more] = layers;
  const window = layer && windowOf(layer);
  const bound = bindLayer(layer);
  if (
    !asksShape ||
    !isDrawn(exercise.picture) ||
    !window ||
    more.length > 0 ||
    input.kind !== "feature-map" ||
    !bound.ok
  )
    return null;
  const output = bound.value.outputShape(input);
  if (output.kind !== "feature-map") return null;
  const padding = paddingOf(layer) ?? { rows: none, columns: none };
  const [[height = 1, width = 1], [down = 1, across = 1]] = [input.size, output.size];
  if (Math.max(height, width) + 8 > mostCells) return null;
  const axis = { stride: window.stride, dilation: window.dilation };
  return (
    <figure className="fig with-caption">
      <div className="row">
        <WindowSteps
          label={t("gridStepLabel", { input: `${height} × ${width}`, output: `${down} × ${across}` })}
          rows={{
            size: height,
            kernel: window.rows,
            stride: axis.stride.rows,
            dilation: axis.dilation.rows,
            padding: padding.rows,
            places: down,
          }}
          columns={{
            size: width,
            kernel: window.columns,
            stride: axis.stride.columns,
            dilation: axis.dilation.columns,
            padding: padding.columns,
            places: across,
          }}
          makes={layer.type === "conv2d" ? "conv" : "pool"}
          captions={{
            input: t("figureInput", { shape: `${height} × ${width}` }),
            output: t("figureOutput", { shape: `${down} × ${across}` }),
          }}
        />
        <figcaption>{t("gridCaption")}</figcaption>
      </div>
    </figure>
  );
}

const none = { before: 0, after: 0 };
