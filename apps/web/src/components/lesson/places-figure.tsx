import { getTranslations } from "next-intl/server";
import { WindowGrid } from "@/components/figures/window-grid";
import type { Locale } from "@/i18n/locale";
import { timesText } from "./shape-text";

interface PlacesFigureProps {
  readonly locale: Locale;
  readonly input: readonly [number, number];
  readonly output: readonly [number, number];
  readonly window: number;
  readonly stride: number;
  readonly makes: "conv" | "pool";
  readonly caption: string;
}

/** A square window without padding on a small map, cell for cell, so that its places can be counted. */
export async function PlacesFigure(props: PlacesFigureProps) {
  const { locale, input, output, window, stride, makes, caption } = props;
  const t = await getTranslations({ locale, namespace: "practice" });
  const sizes = { input: timesText(input), output: timesText(output) };
  const axis = (side: 0 | 1) => ({
    size: input[side],
    kernel: window,
    stride,
    dilation: 1,
    padding: { before: 0, after: 0 },
    places: output[side],
  });
  return (
    <figure className="fig with-caption">
      <div className="row">
        <WindowGrid
          label={t("gridLabel", sizes)}
          rows={axis(0)}
          columns={axis(1)}
          makes={makes}
          captions={{
            input: t("figureInput", { shape: sizes.input }),
            output: t("figureOutput", { shape: sizes.output }),
          }}
        />
        <figcaption>{caption}</figcaption>
      </div>
    </figure>
  );
}
