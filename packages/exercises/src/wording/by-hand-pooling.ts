import type { HandPooling } from "@stride/cnn";
import type { Text } from "../locale.ts";
import { dimensions } from "../numerals.ts";
import { both } from "./grid.ts";

type Given = HandPooling & { readonly ceilMode: boolean };

/** What is calculated, with its convention: what becomes of cells outside the input. */
export function poolingPrompt(given: Given, places: readonly [number, number]): Text {
  const { input, kernelSize, stride, padding } = given;
  const size = dimensions([input.length, input[0]?.length ?? 0]);
  const name = names[given.mode];
  const isPadded = padding.some((cells) => cells > 0);
  const outside = outsideWords(given, isPadded);
  const en = [
    `${name.en} with a ${dimensions(kernelSize)} window slides over a ${size} input: stride ${both(stride)}, ${isPadded ? `padding ${both(padding)}` : "no padding"}.`,
    ...outside.map((words) => words.en),
    `Work out every cell of the ${dimensions(places)} output.`,
  ];
  const ko = [
    `${size} 입력에 ${dimensions(kernelSize)} 창, 보폭(stride) ${both(stride)}, ${isPadded ? `패딩 ${both(padding)}` : "패딩 0"}인 ${name.ko}을 적용합니다.`,
    ...outside.map((words) => words.ko),
    `${dimensions(places)} 출력의 모든 칸을 구하세요.`,
  ];
  return { en: en.join(" "), ko: ko.join(" ") };
}

const names: Readonly<Record<HandPooling["mode"], Text>> = {
  maximum: { en: "A max pooling", ko: "최대 풀링" },
  average: { en: "An average pooling", ko: "평균 풀링" },
};

function outsideWords({ mode, ceilMode, countIncludePad }: Given, isPadded: boolean): Text[] {
  const stuckOut = {
    en: "The output’s size is rounded up (ceil mode): a last window may stick out and sees only the cells that exist.",
    ko: "출력 크기는 올림합니다(ceil mode). 마지막 창이 입력 밖으로 나가면 있는 칸만 봅니다.",
  };
  return [...(isPadded ? [paddingWords(mode, countIncludePad)] : []), ...(ceilMode ? [stuckOut] : [])];
}

function paddingWords(mode: HandPooling["mode"], countIncludePad: boolean): Text {
  if (mode === "maximum") {
    return {
      en: "Cells of padding are never the maximum (they count as −∞).",
      ko: "패딩 칸은 최댓값이 되지 않습니다(−∞로 봅니다).",
    };
  }
  return countIncludePad
    ? {
        en: "Cells of padding are 0 and count in the mean, as in PyTorch (count_include_pad=True).",
        ko: "패딩 칸은 0이고 평균을 낼 때 함께 셉니다(PyTorch의 count_include_pad=True).",
      }
    : {
        en: "Cells of padding don’t count in the mean, as in Keras (PyTorch: count_include_pad=False).",
        ko: "패딩 칸은 평균을 낼 때 세지 않습니다(Keras 방식, PyTorch의 count_include_pad=False).",
      };
}
