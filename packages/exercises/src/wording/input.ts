import type { Layout, Shape } from "@stride/cnn";
import type { Text } from "../locale.ts";
import { dimensions, numeral } from "../numerals.ts";
import { axisNames } from "./axis.ts";

/** What goes in, as it stands at the head of a question. */
export function inputPhrase(shape: Shape): Text {
  if (shape.kind === "vector") {
    const features = numeral(shape.features);
    return { en: `A vector of ${features} features`, ko: `특징 ${features}개짜리 벡터` };
  }
  if (shape.kind === "axes") {
    const axes = dimensions(shape.axes);
    return { en: `A tensor of ${axes}`, ko: `${axes} 텐서` };
  }
  const size = dimensions(shape.size);
  const long = shape.size.length === 1;
  const channels = numeral(shape.channels);
  const maps = shape.channels === 1 ? "1 channel" : `${channels} channels`;
  return {
    en: `An input of ${long ? "length " : ""}${size} with ${maps}`,
    ko: `${long ? `길이 ${size}` : `${size} 크기`}, ${channels}채널 입력`,
  };
}

/** The order in which a feature map's axes are to be written. */
export function axesForm(layout: Layout, rank = 2): Text {
  const names = axisNames(rank);
  const both = ([channels, axes]: readonly [string, string]) =>
    (layout === "channels-first" ? `${channels}, ${axes}` : `${axes}, ${channels}`).replaceAll(", ", " × ");
  return { en: both(["channels", names.en]), ko: both(["채널", names.ko]) };
}

/** How a vector is to be written. */
export const vectorForm: Text = { en: "features", ko: "특징 수" };

export const outputShapeLabel: Text = { en: "Output shape", ko: "출력 크기" };
export const parametersLabel: Text = { en: "Learned parameters", ko: "학습 파라미터 수" };
export const numberForm: Text = { en: "a number, or the sum as you would write it", ko: "수 또는 식 그대로" };
export const multiplyAddsLabel: Text = { en: "Multiply-adds", ko: "곱셈-덧셈 수" };
