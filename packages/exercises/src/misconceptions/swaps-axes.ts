import { defineMisconception } from "../misconception.ts";
import { dimensions } from "../numerals.ts";

export const swapsAxes = defineMisconception("axes", {
  believes({ layout, channels, size }) {
    const swapped = size.toReversed();
    return layout === "channels-first" ? [channels, ...swapped] : [...swapped, channels];
  },
  name: { en: "Rows and columns swapped", ko: "행과 열이 바뀌었습니다" },
  text: {
    en: ({ believed, truth }) =>
      `${dimensions(believed)} has the right numbers in another order. Rows stand before columns: ${dimensions(truth)}.`,
    ko: ({ believed, truth }) =>
      `${dimensions(believed)}: 수는 맞지만 순서가 다릅니다. 행이 열보다 먼저이므로 ${dimensions(truth)}입니다.`,
  },
});
