import { arithmetic, type Count, product, type StepInput } from "@stride/cnn";
import { defineMisconception } from "../misconception.ts";
import { numeral } from "../numerals.ts";

type Axes = (axes: readonly number[]) => Count;

/** What such layers are believed to learn numbers for: nothing, the whole tensor, or each of its cells. */
const nothing: Axes = () => 0;
const once: Axes = () => 1;
const eachCell: Axes = (axes) => product(...axes);

const slopes = (believed: Axes) =>
  defineMisconception("slopes", {
    believes: ({ axes }) => believed(axes),
    name: { en: "A PReLU’s slopes miscounted", ko: "PReLU의 기울기 수가 틀렸습니다" },
    text: {
      en: (slip) =>
        `${numeral(slip.believed)} would be ${slopesIn.en(slip.believed)}. This PReLU learns one for each place that doesn’t share it: ${numeral(slip.truth)}.`,
      ko: (slip) =>
        `기울기를 ${slopesIn.ko(slip.believed)} ${numeral(slip.believed)}개로 셌습니다. 이 PReLU는 함께 쓰지 않는 자리마다 하나씩 학습하므로 ${numeral(slip.truth)}개입니다.`,
    },
  });

const slopesIn = {
  en: (count: Count) =>
    count === 0 ? "a plain ReLU’s" : count === 1 ? "one slope for the whole tensor" : "one for each cell",
  ko: (count: Count) => (count === 0 ? "보통 ReLU처럼" : count === 1 ? "텐서 전체에" : "칸마다 따로"),
};

/** Batch norms have misconceptions of their own. */
const places = (believed: Axes) => (input: StepInput<"normalizedPlaces">) =>
  input.norm === "batch" ? arithmetic.normalizedPlaces(input) : believed(input.axes);

const norms = (believed: Axes) =>
  defineMisconception("normalizedPlaces", {
    believes: places(believed),
    name: { en: "A norm’s numbers miscounted", ko: "정규화 파라미터 수가 틀렸습니다" },
    text: {
      en: (slip) =>
        `${slip.answered} has numbers for ${placesIn.en(slip.believed)}. This norm has a scale and a shift for each of ${numeral(slip.truth)} places: ${slip.correct}.`,
      ko: (slip) =>
        `${slip.answered}개는 값을 ${placesIn.ko(slip.believed)} 것입니다. 이 정규화는 ${numeral(slip.truth)}자리마다 배율과 이동을 하나씩 가지므로 ${slip.correct}개입니다.`,
    },
  });

const placesIn = {
  en: (count: Count) =>
    count === 0 ? "nothing" : count === 1 ? "the whole tensor at once" : `each of ${numeral(count)} cells`,
  ko: (count: Count) =>
    count === 0
      ? "하나도 두지 않은"
      : count === 1
        ? "텐서 전체에 한 번만 둔"
        : `${numeral(count)}칸마다 따로 둔`,
};

export const slopesWays = [slopes(nothing), slopes(once), slopes(eachCell)] as const;
export const normWays = [norms(nothing), norms(once), norms(eachCell)] as const;
