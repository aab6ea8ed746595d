import type { Count, HandConvolution } from "@stride/cnn";
import type { Text } from "../locale.ts";
import { dimensions, numeral, numeralWith } from "../numerals.ts";
import type { Grid } from "../picture.ts";
import { both, inputTitle } from "./grid.ts";

type Given = Pick<HandConvolution, "input" | "kernels" | "stride" | "padding" | "bias" | "relu">;

/** What is calculated, with its convention: the kernel isn't flipped, and padding is 0. */
export function convolutionPrompt(given: Given, places: readonly [number, number]): Text {
  const { input, kernels, stride, padding, bias, relu } = given;
  const [size, kernel] = [sizeText(input), sizeText(kernels)];
  const [pads, many] = [padding.some((cells) => cells > 0), input.length > 1];
  const en = [
    many
      ? `A filter slides over a ${size} input of ${input.length} channels, with a ${kernel} kernel for each.`
      : `A ${kernel} kernel slides over a ${size} input.`,
    `Stride ${both(stride)}, ${pads ? `padding ${both(padding)}; cells of padding are 0` : "no padding"}.`,
    "The kernel isn’t flipped: multiply each number by the kernel’s number that lies on it, and add the products.",
    ...(many ? ["The channels’ sums are added."] : []),
    ...(bias === undefined ? [] : [`Then the bias ${numeral(bias)} is added.`]),
    ...(relu ? ["At the end comes ReLU."] : []),
    `Work out every cell of the ${dimensions(places)} output.`,
  ];
  const ko = [
    many
      ? `채널마다 ${kernel} 커널이 있는 필터가 ${input.length}채널 ${size} 입력 위를 지나갑니다.`
      : `${kernel} 커널이 ${size} 입력 위를 지나갑니다.`,
    `보폭(stride) ${both(stride)}, ${pads ? `패딩 ${both(padding)}이고 패딩 칸은 0입니다.` : "패딩은 없습니다."}`,
    "커널은 뒤집지 않고 적힌 그대로 놓아, 겹친 수끼리 곱해 더합니다.",
    ...(many ? ["채널별 합은 모두 더합니다."] : []),
    ...(bias === undefined ? [] : [`여기에 편향 ${numeralWith(bias, "을/를")} 더합니다.`]),
    ...(relu ? ["마지막으로 ReLU를 적용합니다."] : []),
    `${dimensions(places)} 출력의 모든 칸을 구하세요.`,
  ];
  return { en: en.join(" "), ko: ko.join(" ") };
}

/** Input and kernel a channel, and the bias. */
export function convolutionGrids({ input, kernels, bias }: Given): Grid[] {
  const many = input.length > 1;
  return [
    ...input.map((rows, channel) => ({ title: titled(inputTitle, many, channel), rows })),
    ...kernels.map((rows, channel) => ({ title: titled(kernelTitle, many, channel), rows })),
    ...(bias === undefined ? [] : [{ title: { en: "Bias", ko: "편향" }, rows: [[bias]] }]),
  ];
}

/** Of a number below 0 in a cell behind a ReLU. */
export function belowRelu(value: Count): Text {
  return {
    en: `${numeral(value)} is below 0. At the end comes ReLU, which lets nothing below 0 through.`,
    ko: `${numeral(value)}: 0보다 작은 값입니다. 마지막의 ReLU는 0보다 작은 값을 0으로 만듭니다.`,
  };
}

const kernelTitle: Text = { en: "Kernel", ko: "커널" };

function titled({ en, ko }: Text, many: boolean, channel: number): Text {
  if (!many) return { en, ko };
  return { en: `${en}, channel ${channel + 1}`, ko: `${ko}, 채널 ${channel + 1}` };
}

function sizeText([first = []]: HandConvolution["input"]): string {
  return dimensions([first.length, first[0]?.length ?? 0]);
}
