import { arithmetic } from "@stride/cnn";
import { defineMisconception } from "../misconception.ts";
import { dimensions, dimensionsWith } from "../numerals.ts";

const names = { torch: "PyTorch", keras: "Keras" } as const;

export const otherFrameworksWeightOrder = defineMisconception("kernelAxes", {
  believes: ({ framework, ...weight }) =>
    arithmetic.kernelAxes({ ...weight, framework: framework === "torch" ? "keras" : "torch" }),
  name: { en: "The other framework’s order", ko: "다른 프레임워크의 순서입니다" },
  text: {
    en: ({ framework, believed, truth }) =>
      `${dimensions(believed)} is the order of ${names[framework === "torch" ? "keras" : "torch"]}. ${names[framework]} writes the same weight as ${dimensions(truth)}.`,
    ko: ({ framework, believed, truth }) =>
      `${dimensions(believed)}: ${framework === "torch" ? "Keras" : "PyTorch"}의 순서입니다. ${framework === "torch" ? "PyTorch는" : "Keras는"} 같은 가중치를 ${dimensionsWith(truth, "으로/로")} 씁니다.`,
  },
});
