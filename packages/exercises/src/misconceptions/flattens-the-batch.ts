import { arithmetic } from "@stride/cnn";
import { defineMisconception } from "../misconception.ts";
import { dimensions, factors, numeral } from "../numerals.ts";

/** Another way to believe `flatten-forgets-an-axis`: that the batch is flattened, too. */
export const flattensTheBatch = defineMisconception("batched", {
  believes: ({ batch, axes }) =>
    batch !== null && axes.length === 1
      ? [axes.reduce((total, length) => total * length, batch)]
      : arithmetic.batched({ batch, axes }),
  name: { en: "The batch isn’t flattened", ko: "배치는 펼치지 않습니다" },
  text: {
    en: ({ batch, axes, believed, truth }) =>
      `${factors([batch ?? 1, ...axes])} = ${written(believed)} puts all examples into one. Each of the ${numeral(batch ?? 1)} is flattened by itself: ${written(truth)}.`,
    ko: ({ batch, axes, believed, truth }) =>
      `${factors([batch ?? 1, ...axes])} = ${written(believed)}: 예제를 모두 하나로 펼쳤습니다. 예제 ${numeral(batch ?? 1)}개는 저마다 따로 펼치므로 ${written(truth)}입니다.`,
  },
});

function written(axes: readonly (number | null)[]): string {
  return dimensions(axes.map((length) => length ?? 1));
}
