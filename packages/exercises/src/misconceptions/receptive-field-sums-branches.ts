import { quotient, sum } from "@stride/cnn";
import { defineMisconception } from "../misconception.ts";
import { numeral, rounded } from "../numerals.ts";

const name = { en: "The widest branch counts", ko: "가장 넓은 갈래를 따릅니다" };

export const receptiveFieldSumsBranches = defineMisconception("fieldJoined", {
  believes: ({ sizes }) => sum(...sizes),
  name,
  text: {
    en: ({ sizes, believed, truth }) =>
      `${sizes.map(numeral).join(" + ")} = ${numeral(believed)} adds up the branches. They look at the same input, so the widest counts: ${numeral(truth)}.`,
    ko: ({ sizes, believed, truth }) =>
      `${sizes.map(numeral).join(" + ")} = ${numeral(believed)}: 갈래를 모두 더한 것입니다. 같은 입력을 보므로 가장 넓은 갈래를 따라 ${numeral(truth)}입니다.`,
  },
});

export const receptiveFieldAveragesBranches = defineMisconception("fieldJoined", {
  believes: ({ sizes }) => quotient(sum(...sizes), sizes.length),
  name,
  text: {
    en: ({ sizes, believed, truth }) =>
      `${rounded(believed)} is the mean of the branches’ ${sizes.map(numeral).join(", ")}. The unit sees whatever one of them sees, so the widest counts: ${numeral(truth)}.`,
    ko: ({ sizes, believed, truth }) =>
      `${rounded(believed)}: 갈래 ${sizes.map(numeral).join(", ")}의 평균입니다. 어느 한 갈래라도 보면 보는 것이므로 가장 넓은 갈래를 따라 ${numeral(truth)}입니다.`,
  },
});
