import { defineMisconception } from "../misconception.ts";
import { numeralWith } from "../numerals.ts";
import { spread } from "../wording/slide.ts";

export const transposedPaddingEnlarges = defineMisconception("transposedSize", {
  believes: ({ size, span, stride, padding, outputPadding }) =>
    (size - 1) * stride + span + padding.before + padding.after + outputPadding,
  name: { en: "Padding makes it smaller here", ko: "여기서 패딩은 크기를 줄입니다" },
  text: {
    en: (slip) =>
      `${slip.believed} adds the padding. A transposed convolution cuts its ${slip.padding.before + slip.padding.after} cells off: ${spread(slip)} = ${slip.truth}.`,
    ko: (slip) =>
      `${numeralWith(slip.believed, "은/는")} 패딩을 더한 것입니다. 전치 합성곱의 패딩은 ${slip.padding.before + slip.padding.after}칸을 잘라 내므로 ${spread(slip)} = ${slip.truth}입니다.`,
  },
});
