import { arithmetic } from "@stride/cnn";
import { defineMisconception } from "../misconception.ts";
import { dimensions } from "../numerals.ts";

/** The two axes of the channels stand first in PyTorch and last in Keras. */
export const swapsInAndOutChannels = defineMisconception("kernelAxes", {
  believes(input) {
    const axes = arithmetic.kernelAxes(input);
    const [a, b] = input.framework === "torch" ? axes.slice(0, 2) : axes.slice(-2);
    if (a === undefined || b === undefined) return axes;
    return input.framework === "torch" ? [b, a, ...axes.slice(2)] : [...axes.slice(0, -2), b, a];
  },
  name: { en: "Input and output channels swapped", ko: "입력 채널과 출력 채널이 바뀌었습니다" },
  text: {
    en: ({ framework, believed, truth }) =>
      `${dimensions(believed)} has the two channel axes the wrong way round. ${framework === "torch" ? "In PyTorch they stand first" : "In Keras they stand last"}: ${dimensions(truth)}.`,
    ko: ({ framework, believed, truth }) =>
      `${dimensions(believed)}: 두 채널 축의 순서가 바뀌었습니다. ${framework === "torch" ? "PyTorch에서는 채널 축이 맨 앞에 서서" : "Keras에서는 채널 축이 맨 뒤에 서서"} ${dimensions(truth)}입니다.`,
  },
});
