import { defineMisconception } from "../misconception.ts";

export const sameIsHalfKernel = defineMisconception("samePadding", {
  believes: ({ span }) => ({ before: Math.floor(span / 2), after: Math.floor(span / 2) }),
  name: { en: "Same padding isn’t always half a kernel", ko: "same 패딩이 늘 커널의 절반은 아닙니다" },
  text: {
    en: ({ span, stride, believed, truth, answered, correct }) =>
      `${answered} has ⌊${span} / 2⌋ = ${believed.before} cells on both sides. For a kernel of ${span} at stride ${stride}, same padding adds ${truth.before} before and ${truth.after} behind: ${correct}.`,
    ko: ({ span, stride, believed, truth, answered, correct }) =>
      `${answered}: 양쪽에 ⌊${span} / 2⌋ = ${believed.before}칸씩 붙였습니다. 커널 ${span}칸, 보폭 ${stride}이면 same 패딩은 앞에 ${truth.before}칸, 뒤에 ${truth.after}칸이므로 ${correct}입니다.`,
  },
});
