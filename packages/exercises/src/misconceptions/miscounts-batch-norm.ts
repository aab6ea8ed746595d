import { arithmetic, product } from "@stride/cnn";
import { defineMisconception } from "../misconception.ts";
import { numeral } from "../numerals.ts";

export const batchNormWithoutStatistics = defineMisconception("runningStatistics", {
  believes: (input) => (input.norm === "batch" ? 0 : arithmetic.runningStatistics(input)),
  name: { en: "The running statistics are left out", ko: "이동 통계가 빠졌습니다" },
  text: {
    en: ({ places, truth, answered, correct, severally }) =>
      severally
        ? `The running means and variances are left out. They aren’t trained, but Keras counts them: 2·${numeral(places)} = ${numeral(truth)}. With those of all layers ${answered} becomes ${correct}.`
        : `${answered} leaves the running means and variances out. They aren’t trained, but Keras counts them: 2·${numeral(places)} = ${numeral(truth)}, so ${correct}.`,
    ko: ({ places, truth, answered, correct, severally }) =>
      severally
        ? `이동 평균과 분산이 빠졌습니다. 학습하지는 않지만 Keras는 2·${numeral(places)} = ${numeral(truth)}개도 세므로, 모든 층에서 더하면 ${answered}개가 아니라 ${correct}개입니다.`
        : `${answered}개에는 이동 평균과 분산이 빠졌습니다. 학습하지는 않지만 Keras는 2·${numeral(places)} = ${numeral(truth)}개도 세므로 ${correct}개입니다.`,
  },
});

export const batchNormTrainsStatistics = defineMisconception("scaleAndShift", {
  believes: (input) => (input.norm === "batch" ? product(4, input.places) : arithmetic.scaleAndShift(input)),
  name: { en: "Running statistics aren’t trained", ko: "이동 통계는 학습하지 않습니다" },
  text: {
    en: ({ places, believed, truth }) =>
      `4·${numeral(places)} = ${numeral(believed)} counts the running means and variances as trained. Only scale and shift are: 2·${numeral(places)} = ${numeral(truth)}.`,
    ko: ({ places, believed, truth }) =>
      `4·${numeral(places)} = ${numeral(believed)}개는 이동 평균과 분산까지 학습한다고 센 것입니다. 배율과 이동만 학습하므로 2·${numeral(places)} = ${numeral(truth)}개입니다.`,
  },
});
