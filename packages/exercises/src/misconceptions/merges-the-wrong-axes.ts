import { arithmetic } from "@stride/cnn";
import { defineMisconception } from "../misconception.ts";
import { numeral, numeralWith } from "../numerals.ts";

const total = (lengths: readonly number[]) => lengths.reduce((sum, length) => sum + length, 0);
const added = (lengths: readonly number[]) => lengths.map(numeral).join(" + ");

/** Of a concatenation: that every axis is added up. */
export const joinsEveryAxis = defineMisconception("unjoined", {
  believes: ({ lengths }) => total(lengths),
  name: { en: "An axis joined that isn’t", ko: "이어 붙이지 않는 축을 더했습니다" },
  text: {
    en: ({ lengths, believed, truth }) =>
      `${added(lengths)} = ${numeral(believed)} adds up an axis that isn’t joined. The inputs lie behind one another along one axis only, so here it stays ${numeral(truth)}.`,
    ko: ({ lengths, believed, truth }) =>
      `${added(lengths)} = ${numeralWith(believed, "은/는")} 이어 붙이지 않는 축까지 더한 것입니다. 이어 붙이는 축은 하나뿐이므로 여기는 그대로 ${numeral(truth)}입니다.`,
  },
});

/** Of a sum: that the channels are added up. */
export const addsChannels = defineMisconception("broadcast", {
  believes: (input) => (input.of === "channels" ? total(input.lengths) : arithmetic.broadcast(input)),
  name: { en: "A sum keeps its channels", ko: "더하기는 채널 수를 바꾸지 않습니다" },
  text: {
    en: ({ lengths, believed, truth }) =>
      `${added(lengths)} = ${numeral(believed)} channels come out of a concatenation. Here the inputs are merged number by number, so ${numeral(truth)} stay ${numeral(truth)}.`,
    ko: ({ lengths, believed, truth }) =>
      `${added(lengths)} = ${numeral(believed)}채널은 이어 붙일 때입니다. 여기서는 같은 자리의 값끼리 합치므로 그대로 ${numeral(truth)}채널입니다.`,
  },
});
