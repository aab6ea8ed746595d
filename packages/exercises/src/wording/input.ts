import type { Shape } from "@stride/cnn";
import type { Text } from "../locale.ts";
import { dimensions, numeral } from "../numerals.ts";

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
  const channels = numeral(shape.channels);
  const maps = shape.channels === 1 ? "1 channel" : `${channels} channels`;
  return { en: `An input of ${size} with ${maps}`, ko: `${size} 크기, ${channels}채널 입력` };
}

/** The order in which a feature map's axes are to be written. */
export const axesForm: Readonly<Record<"channels-first" | "channels-last", Text>> = {
  "channels-first": { en: "channels × rows × columns", ko: "채널 × 행 × 열" },
  "channels-last": { en: "rows × columns × channels", ko: "행 × 열 × 채널" },
};

/** How a vector is to be written. */
export const vectorForm: Text = { en: "features", ko: "특징 수" };

export const outputShapeLabel: Text = { en: "Output shape", ko: "출력 크기" };
export const parametersLabel: Text = { en: "Learned parameters", ko: "학습 파라미터 수" };
export const numberForm: Text = { en: "a number, or the sum as you would write it", ko: "수 또는 식 그대로" };
