import { getTranslations } from "next-intl/server";
import { WalkedLayerFigure } from "@/components/lesson/layer-figure";
import { LayerWalk } from "@/components/lesson/layer-walk";
import { PlacesFigure } from "@/components/lesson/places-figure";
import { Rule, RuleFormula } from "@/components/lesson/rule";
import { timesText, tupleText } from "@/components/lesson/shape-text";
import type { Walk } from "@/components/lesson/worked-example";
import type { Locale } from "@/i18n/locale";

interface LayerSectionsProps {
  readonly walk: Walk;
  readonly locale: Locale;
}

/** The five layers of the post: what each does, its calculation, and the rule behind it. */
export async function LayerSections({ walk: { layers }, locale }: LayerSectionsProps) {
  const t = await getTranslations({ locale, namespace: "lesson" });
  const [conv1, pool1, conv2, pool2, conv3, pool3, conv4, flatten, dense] = layers;
  if (!conv1 || !pool1 || !conv2 || !pool2 || !conv3 || !pool3 || !conv4 || !flatten || !dense) {
    throw new Error("the worked example has nine layers");
  }
  const kernel2 = [...kernelOf(conv2), last(conv2.input)];
  const kernel4 = kernelOf(conv4);
  return (
    <>
      <h2 id="first">{t("first.heading")}</h2>
      <LayerWalk walked={conv1} locale={locale}>
        <p>{t("first.convolution", { kernels: last(conv1.output) })}</p>
        <WalkedLayerFigure walked={conv1} locale={locale} />
      </LayerWalk>
      <Rule name={t("general.name")}>
        <RuleFormula of="size" />
        <p>{t("general.size")}</p>
        <RuleFormula of="convolution" />
        <p>{t("general.parameters")}</p>
      </Rule>
      <div className="example">
        <p className="name">{t("uneven.name")}</p>
        <p>{t("uneven.convolution")}</p>
      </div>
      <LayerWalk walked={pool1} locale={locale}>
        <p>{t("first.pooling")}</p>
        <WalkedLayerFigure walked={pool1} before={conv1} locale={locale} />
      </LayerWalk>
      <Rule name={t("general.name")}>
        <RuleFormula of="pooling" />
        <p>{t("general.pooling")}</p>
      </Rule>
      <div className="example">
        <p className="name">{t("uneven.name")}</p>
        <p>{t("uneven.pooling")}</p>
        <PlacesFigure
          locale={locale}
          input={[7, 7]}
          output={[3, 3]}
          window={2}
          stride={2}
          makes="pool"
          caption={t("uneven.gridCaption")}
        />
      </div>

      <h2 id="second">{t("second.heading")}</h2>
      <LayerWalk walked={conv2} locale={locale}>
        <p>
          {t("second.convolution", {
            channels: last(conv2.input),
            kernel: timesText(kernel2),
            kernels: last(conv2.output),
          })}
        </p>
        <p>
          {t("second.tensor", {
            last: tupleText([...kernel2, last(conv2.output)]),
            first: tupleText([last(conv2.output), last(conv2.input), ...kernelOf(conv2)]),
          })}
        </p>
        <WalkedLayerFigure walked={conv2} before={pool1} locale={locale} />
      </LayerWalk>
      <Rule name={t("general.name")}>
        <p>{t("general.channels")}</p>
      </Rule>
      <LayerWalk walked={pool2} locale={locale}>
        <p>{t("second.pooling")}</p>
      </LayerWalk>

      <h2 id="third">{t("third.heading")}</h2>
      <LayerWalk walked={conv3} locale={locale}>
        <p>{t("third.convolution", { rows: conv3.output[0] ?? 0, columns: conv3.output[1] ?? 0 })}</p>
        <PlacesFigure
          locale={locale}
          input={plane(conv3.input)}
          output={plane(conv3.output)}
          window={kernelOf(conv3)[0]}
          stride={1}
          makes="conv"
          caption={t("third.gridCaption", { input: timesText(plane(conv3.input)) })}
        />
      </LayerWalk>
      <Rule name={t("general.name")}>
        <p>{t("general.places")}</p>
      </Rule>
      <LayerWalk walked={pool3} locale={locale}>
        <p>{t("third.pooling")}</p>
      </LayerWalk>

      <h2 id="fourth">{t("fourth.heading")}</h2>
      <LayerWalk walked={conv4} locale={locale}>
        <p>{t("fourth.convolution", { kernel: timesText(kernel4), input: timesText(plane(conv4.input)) })}</p>
      </LayerWalk>
      <div className="example">
        <p className="name">{t("uneven.larger")}</p>
        <p>{t("uneven.largerText")}</p>
      </div>
      <LayerWalk walked={flatten} locale={locale}>
        <p>{t("fourth.flatten")}</p>
        <WalkedLayerFigure walked={flatten} before={conv4} locale={locale} />
      </LayerWalk>
      <Rule name={t("general.name")}>
        <RuleFormula of="flatten" />
        <p>{t("general.flatten")}</p>
      </Rule>

      <h2 id="fifth">{t("fifth.heading")}</h2>
      <LayerWalk walked={dense} locale={locale}>
        <p>{t("fifth.dense", { units: last(dense.output), features: last(dense.input) })}</p>
        <WalkedLayerFigure walked={dense} before={flatten} locale={locale} />
      </LayerWalk>
      <Rule name={t("general.name")}>
        <RuleFormula of="dense" />
        <p>{t("general.dense")}</p>
      </Rule>
    </>
  );
}

type Walked = Walk["layers"][number];

function kernelOf({ layer }: Walked): readonly [number, number] {
  const [rows = 1, columns = 1]: readonly number[] = "kernelSize" in layer ? layer.kernelSize : [];
  return [rows, columns];
}

function last(shape: readonly number[]): number {
  return shape.at(-1) ?? 0;
}

function plane([rows = 1, columns = 1]: readonly number[]): [number, number] {
  return [rows, columns];
}
