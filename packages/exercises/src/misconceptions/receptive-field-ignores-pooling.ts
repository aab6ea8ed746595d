import { arithmetic } from "@stride/cnn";
import { defineMisconception } from "../misconception.ts";
import { numeral } from "../numerals.ts";

export const receptiveFieldIgnoresPooling = defineMisconception("fieldWindow", {
  believes: (input) =>
    input.of === "pooling"
      ? { kernel: 1, stride: 1, padding: 0, dilation: 1 }
      : arithmetic.fieldWindow(input),
  name: { en: "A pooling widens the field, too", ko: "풀링도 수용 영역을 넓힙니다" },
  text: {
    en: ({ kernel, stride, answered, correct }) =>
      `${answered} counts the convolutions alone. A pooling of ${numeral(kernel)} that moves by ${numeral(stride)} widens the field as well: ${correct}.`,
    ko: ({ kernel, stride, answered, correct }) =>
      `${answered}: 합성곱만 센 것입니다. ${numeral(kernel)}칸 창이 ${numeral(stride)}칸씩 움직이는 풀링도 수용 영역을 넓히므로 ${correct}입니다.`,
  },
});
