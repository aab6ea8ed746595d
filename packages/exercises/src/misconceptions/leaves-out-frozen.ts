import { defineMisconception } from "../misconception.ts";
import { numeral } from "../numerals.ts";

export const leavesOutFrozen = defineMisconception("allParameters", {
  believes: ({ trainable }) => trainable,
  name: { en: "What isn’t trained counts, too", ko: "학습하지 않는 것도 셉니다" },
  text: {
    en: ({ trainable, nonTrainable, believed, truth }) =>
      `${numeral(believed)} are trained. The other ${numeral(nonTrainable)} aren’t, but the network still has them: ${numeral(trainable)} + ${numeral(nonTrainable)} = ${numeral(truth)}.`,
    ko: ({ trainable, nonTrainable, believed, truth }) =>
      `${numeral(believed)}개는 학습하는 것만 센 것입니다. 나머지 ${numeral(nonTrainable)}개도 네트워크에 있으므로 ${numeral(trainable)} + ${numeral(nonTrainable)} = ${numeral(truth)}개입니다.`,
  },
});
