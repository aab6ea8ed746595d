import { josa } from "es-hangul";
import type { Setting, SquareWindow } from "../kinds/square-window.ts";
import type { Text } from "../locale.ts";
import { dimensions, numeral } from "../numerals.ts";

/** What a window's settings are called. */
export const settingName: Readonly<Record<Setting, Text>> = {
  kernel: { en: "kernel size", ko: "커널 크기" },
  stride: { en: "stride", ko: "보폭(stride)" },
  padding: { en: "padding", ko: "패딩" },
  dilation: { en: "dilation", ko: "팽창(dilation)" },
};

/** How each is to be answered: one number for both axes. */
export const settingForm: Readonly<Record<Setting, Text>> = {
  kernel: { en: "one number: 3 for a 3 × 3 window", ko: "수 하나 (3 × 3이면 3)" },
  stride: { en: "one number for both axes", ko: "두 축에 같은 수 하나" },
  padding: { en: "one number: cells added on every side", ko: "수 하나 (네 변에 똑같이 붙이는 칸 수)" },
  dilation: { en: "one number for both axes, 1 for none", ko: "두 축에 같은 수 하나 (없으면 1)" },
};

export const windowName: Readonly<Record<SquareWindow["type"], Text>> = {
  conv2d: { en: "a convolution", ko: "합성곱층" },
  "max-pool2d": { en: "a max pooling", ko: "최대 풀링층" },
  "avg-pool2d": { en: "an average pooling", ko: "평균 풀링층" },
  "conv-transpose2d": { en: "a transposed convolution", ko: "전치 합성곱층" },
};

/** What is told of a window, `?` where it is asked for. Dilation is told where there is any, or where it is asked for. */
export function toldSettings(
  window: SquareWindow,
  missing: readonly Setting[],
): readonly (readonly [Text, string])[] {
  const value = (setting: Setting) => (missing.includes(setting) ? "?" : numeral(window[setting]));
  const dilated = window.dilation > 1 || missing.includes("dilation");
  return [
    [settingName.kernel, `${value("kernel")} × ${value("kernel")}`],
    [settingName.stride, value("stride")],
    [settingName.padding, value("padding")],
    ...(dilated ? [[settingName.dilation, value("dilation")] as const] : []),
  ];
}

export function mapPhrase(size: readonly number[], channels: number): Text {
  return {
    en: `${dimensions(size)} with ${channels === 1 ? "1 channel" : `${numeral(channels)} channels`}`,
    ko: `${dimensions(size)} 크기, ${numeral(channels)}채널`,
  };
}

/** A name with the Korean particle that fits it; what stands in brackets isn’t read. */
export function nameWith(name: string, particles: Parameters<typeof josa>[1]): string {
  return name + josa.pick(name.replace(/\(.*\)$/u, ""), particles);
}

/** The question itself: which of them, and that any that works is right. */
export function whichOf(missing: readonly Setting[]): Text {
  const en = missing.map((setting) => settingName[setting].en).join(" and ");
  const [first = "kernel", second] = missing;
  return second === undefined
    ? {
        en: `Which ${en} gives this size? Any value that works is right.`,
        ko: `${nameWith(settingName[first].ko, "은/는")} 얼마여야 할까요? 이 크기가 나오는 값이면 모두 정답입니다.`,
      }
    : {
        en: `Which ${en} give this size? Any pair that works is right.`,
        ko: `${nameWith(settingName[first].ko, "와/과")} ${nameWith(settingName[second].ko, "은/는")} 각각 얼마여야 할까요? 이 크기가 나오는 조합이면 모두 정답입니다.`,
      };
}
