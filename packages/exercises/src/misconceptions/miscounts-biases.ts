import { product } from "@stride/cnn";
import { defineMisconception } from "../misconception.ts";
import { factors, numeral } from "../numerals.ts";

const name = { en: "Biases miscounted", ko: "편향 수가 틀렸습니다" };

export const biasesPerSlice = defineMisconception("biases", {
  believes: ({ filters, inChannels }) => product(inChannels, filters),
  name,
  text: {
    en: ({ filters, inChannels, believed, truth }) =>
      `${factors([inChannels, filters])} = ${numeral(believed)} biases would be one for each input as well. An output adds one bias at the end, however many inputs it reads: ${numeral(truth)}.`,
    ko: ({ filters, inChannels, believed, truth }) =>
      `편향을 입력마다 따로 두어 ${factors([inChannels, filters])} = ${numeral(believed)}개로 셌습니다. 입력이 몇 개든 출력마다 마지막에 하나만 더하므로 ${numeral(truth)}개입니다.`,
  },
});

export const biasOnce = defineMisconception("biases", {
  believes: () => 1,
  name,
  text: {
    en: ({ filters, answered, correct, severally }) =>
      severally
        ? `A layer doesn’t have 1 bias for all its outputs: each of the ${numeral(filters)} learns its own. With those of all layers ${answered} becomes ${correct}.`
        : `${answered} has 1 bias for the whole layer. Each of the ${numeral(filters)} outputs learns its own: ${correct}.`,
    ko: ({ filters, answered, correct, severally }) =>
      severally
        ? `층 전체에 편향을 1개만 두었습니다. 출력 ${numeral(filters)}개가 저마다 편향을 학습하므로, 모든 층에서 그렇게 세면 ${answered}개가 아니라 ${correct}개입니다.`
        : `${answered}개는 층 전체에 편향을 1개만 둔 것입니다. 출력 ${numeral(filters)}개가 저마다 편향을 학습하므로 ${correct}개입니다.`,
  },
});
