import { arithmetic, type Count, product, type StepInput, sum } from "@stride/cnn";
import { defineMisconception } from "../misconception.ts";
import { numeral } from "../numerals.ts";
import { widened } from "../wording/field.ts";

type Widened = StepInput<"fieldWidened">;

/** Both sides' padding, in cells of the layer or in the input's. */
const withPadding = (cells: (input: Widened) => Count) =>
  defineMisconception("fieldWidened", {
    believes: (input) => sum(arithmetic.fieldWidened(input), cells(input)),
    name: { en: "Padding doesn’t widen the field", ko: "패딩은 수용 영역을 넓히지 않습니다" },
    text: {
      en: (slip) =>
        `${numeral(slip.believed)} adds the padding of ${numeral(slip.padding)}. It moves where the first unit looks, not how far a unit sees: ${widened(slip)}.`,
      ko: (slip) =>
        `패딩 ${numeral(slip.padding)}까지 더하면 ${numeral(slip.believed)}입니다. 패딩은 첫 유닛이 보는 자리를 옮길 뿐 넓이는 그대로입니다: ${widened(slip)}.`,
    },
  });

export const receptiveFieldAddsPadding = withPadding(({ padding }) => product(2, padding));
export const receptiveFieldAddsSpreadPadding = withPadding(({ padding, effectiveStride }) =>
  product(2, padding, effectiveStride),
);
