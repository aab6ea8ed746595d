import { arithmetic } from "@stride/cnn";
import { defineMisconception } from "../misconception.ts";
import { dimensions } from "../numerals.ts";

/** Axes of one cell where they aren't kept, and none where they are. */
export const globalPoolingKeepsAxes = defineMisconception("globalAxes", {
  believes: ({ keepAxes, ...map }) => arithmetic.globalAxes({ ...map, keepAxes: !keepAxes }),
  name: { en: "Axes of one cell", ko: "한 칸짜리 축" },
  text: {
    en: ({ keepAxes, believed, truth }) =>
      keepAxes
        ? `${dimensions(believed)} drops the axes of one cell. This pooling keeps them: ${dimensions(truth)}.`
        : `${dimensions(believed)} keeps axes of one cell. Without being told to, a global pooling leaves a vector: ${dimensions(truth)}.`,
    ko: ({ keepAxes, believed, truth }) =>
      keepAxes
        ? `${dimensions(believed)}: 한 칸짜리 축을 없앴습니다. 이 풀링은 축을 남기므로 ${dimensions(truth)}입니다.`
        : `${dimensions(believed)}: 한 칸짜리 축을 남겼습니다. 따로 정하지 않으면 전역 풀링은 벡터만 남기므로 ${dimensions(truth)}입니다.`,
  },
});

export const globalPoolingKeepsMaps = defineMisconception("globalAxes", {
  believes: ({ channels, size }) => [...size, channels],
  name: { en: "A map becomes one number", ko: "맵 하나가 값 하나로 줄어듭니다" },
  text: {
    en: ({ size, believed, truth }) =>
      `${dimensions(believed)} keeps the maps. A global pooling makes one number of all ${dimensions(size)} cells: ${dimensions(truth)}.`,
    ko: ({ size, believed, truth }) =>
      `${dimensions(believed)}: 맵을 그대로 두었습니다. 전역 풀링은 ${dimensions(size)}칸 모두를 값 하나로 만들므로 ${dimensions(truth)}입니다.`,
  },
});

export const globalPoolingDropsChannels = defineMisconception("globalAxes", {
  believes: ({ keepAxes, size }) => (keepAxes ? [...size.map(() => 1), 1] : [1]),
  name: { en: "Each channel is pooled by itself", ko: "채널마다 따로 풀링합니다" },
  text: {
    en: ({ channels, believed, truth }) =>
      `${dimensions(believed)} makes one number of everything. Each of the ${channels} channels is pooled by itself: ${dimensions(truth)}.`,
    ko: ({ channels, believed, truth }) =>
      `${dimensions(believed)}: 모두를 값 하나로 만들었습니다. ${channels}채널을 저마다 따로 풀링하므로 ${dimensions(truth)}입니다.`,
  },
});
