import { arithmetic } from "@stride/cnn";
import { defineMisconception } from "../misconception.ts";
import { factors, numeral, numeralWith } from "../numerals.ts";

export const miscountsBatch = defineMisconception("forBatch", {
  believes: ({ per, ...input }) =>
    arithmetic.forBatch({ ...input, per: per === "batch" ? "example" : "batch" }),
  name: { en: "The batch is miscounted", ko: "배치를 잘못 셌습니다" },
  text: {
    en: ({ count, batch, per, believed, truth }) =>
      per === "batch"
        ? `${numeral(believed)} is for one example. For all ${numeral(batch)} of the batch it is ${factors([count, batch])} = ${numeral(truth)}.`
        : `${factors([count, batch])} = ${numeral(believed)} is for the whole batch. Asked is one example: ${numeral(truth)}.`,
    ko: ({ count, batch, per, believed, truth }) =>
      per === "batch"
        ? `${numeralWith(believed, "은/는")} 예제 하나의 값입니다. 배치의 예제 ${numeral(batch)}개 모두면 ${factors([count, batch])} = ${numeral(truth)}입니다.`
        : `${factors([count, batch])} = ${numeralWith(believed, "은/는")} 배치 전체의 값입니다. 예제 하나를 물었으므로 ${numeral(truth)}입니다.`,
  },
});
