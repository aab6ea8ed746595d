import { product, quotient } from "@stride/cnn";
import { defineMisconception } from "../misconception.ts";
import { factors, numeral, rounded } from "../numerals.ts";

export const ignoresGroupsInCost = defineMisconception("multiplyAdds", {
  believes: ({ weights, places, groups }) => product(weights, ...places, groups),
  name: { en: "The groups are left out of the cost", ko: "연산량에서 그룹이 빠졌습니다" },
  text: {
    en: ({ weights, places, groups, believed, truth }) =>
      `${numeral(believed)} is what it would cost without the ${numeral(groups)} groups. In groups a kernel has only 1/${numeral(groups)} of the channels: ${factors([weights, ...places])} = ${numeral(truth)}.`,
    ko: ({ weights, places, groups, believed, truth }) =>
      `${numeral(believed)}: 그룹 ${numeral(groups)}개가 없을 때의 연산량입니다. 커널은 채널의 1/${numeral(groups)}만 보므로 ${factors([weights, ...places])} = ${numeral(truth)}입니다.`,
  },
});

export const dividesByGroupsAgain = defineMisconception("multiplyAdds", {
  believes: ({ weights, places, groups }) => quotient(product(weights, ...places), groups),
  name: { en: "Divided by the groups again", ko: "그룹 수로 또 나눴습니다" },
  text: {
    en: ({ weights, places, groups, believed, truth }) =>
      `${rounded(believed)} is divided by the ${numeral(groups)} groups once more. The ${numeral(weights)} weights have them in already: ${factors([weights, ...places])} = ${numeral(truth)}.`,
    ko: ({ weights, places, groups, believed, truth }) =>
      `${rounded(believed)}: 그룹 ${numeral(groups)}개로 한 번 더 나눴습니다. 가중치 ${numeral(weights)}개에 이미 그룹이 들어 있으므로 ${factors([weights, ...places])} = ${numeral(truth)}입니다.`,
  },
});
