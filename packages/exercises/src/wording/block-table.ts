import {
  arithmetic,
  type Count,
  type Layer,
  type LayerSettings,
  layerSchema,
  type Layout,
  type Shape,
  sum,
} from "@stride/cnn";
import { written } from "../layer-calculation.ts";
import type { Text } from "../locale.ts";
import { dimensions, numeral } from "../numerals.ts";
import type { Picture } from "../picture.ts";
import { outputShapeLabel } from "./input.ts";
import { layerName } from "./layer.ts";

export const summaryText: Text = {
  en: "A tool has summarised the network: under each block’s row stand its layers.",
  ko: "도구로 네트워크를 요약한 표입니다. 블록의 행 아래에 그 블록의 층들이 나옵니다.",
};

/** A layer's call, named `block.layer`. */
interface Row {
  readonly name: string;
  readonly layer: Layer | LayerSettings;
  readonly output: Shape | undefined;
  /** What it adds to its block's parameters. */
  readonly own: Count;
  /** What stands in its row. */
  readonly shown: Count;
}

/** A network as torchinfo and Keras summarise it: a row for each block, which holds all that its layers hold, and then theirs. */
export function blockTable(rows: readonly Row[], layout: Layout): Picture {
  const blockOf = ({ name }: Row) => name.split(".")[0] ?? name;
  const blocks = [...new Set(rows.map(blockOf))].map((block) => {
    return { block, own: rows.filter((row) => blockOf(row) === block) };
  });
  return {
    kind: "table",
    columns: [{ en: "Layer", ko: "층" }, outputShapeLabel, { en: "Parameters", ko: "파라미터 수" }],
    rows: blocks.flatMap(({ block, own }) => [
      [same(block), same(""), same(numeral(sum(...own.map((row) => row.own))))],
      ...own.map((row) => rowOf(row, layout)),
    ]),
  };
}

function rowOf({ name, layer, output, shown }: Row, layout: Layout): readonly Text[] {
  const { en, ko } = layerName(layerSchema.parse(layer));
  return [
    { en: `└ ${name}: ${en}`, ko: `└ ${name}: ${ko}` },
    same(output ? dimensions(written(output, layout, arithmetic)) : ""),
    same(numeral(shown)),
  ];
}

function same(text: string): Text {
  return { en: text, ko: text };
}
