import { arithmetic } from "@stride/cnn";
import { defineMisconception } from "../misconception.ts";
import { dimensions } from "../numerals.ts";

/** Another way to believe `swaps-axes`: the channels on the other side. */
export const swapsLayout = defineMisconception("axes", {
  believes: ({ layout, ...map }) =>
    arithmetic.axes({ ...map, layout: layout === "channels-first" ? "channels-last" : "channels-first" }),
  name: { en: "Channels on the other side", ko: "채널 자리가 바뀌었습니다" },
  text: {
    en: ({ layout, believed, truth }) =>
      `${dimensions(believed)} has the right numbers in another order. Here the channels stand ${layout === "channels-first" ? "first" : "last"}: ${dimensions(truth)}.`,
    ko: ({ layout, believed, truth }) =>
      `${dimensions(believed)}: 수는 맞지만 순서가 다릅니다. 여기서는 채널이 ${layout === "channels-first" ? "처음" : "마지막"}이므로 ${dimensions(truth)}입니다.`,
  },
});
