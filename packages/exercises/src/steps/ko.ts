import { numeral, numeralWith } from "../numerals.ts";
import { axisName, axisNames } from "../wording/axis.ts";
import type { StepSentences } from "./step-sentences.ts";

export const ko: StepSentences = {
  span: ({ kernel, dilation }) =>
    kernel === 1
      ? "한 칸짜리 커널은 팽창과 상관없이 한 칸만 덮습니다."
      : `팽창된 커널은 읽는 칸 사이를 ${dilation - 1}칸씩 건너뛰므로 더 넓게 덮습니다.`,
  samePadding: () => "same 패딩은 마지막 창에 모자라는 만큼 칸을 붙입니다.",
  causalPadding: () => "인과(causal) 패딩은 입력 앞에만 붙으므로, 어떤 창도 뒤를 미리 읽지 않습니다.",
  positions: ({ axis, rank, window, rounding }) =>
    along(
      { axis, rank },
      `${window === "pooling" ? "창" : "커널"}이 놓일 수 있는 자리를 셉니다${rounding === "ceil" ? "(올림)" : ""}.`,
    ),
  keptPositions: ({ positions, stride, size, padding }, kept) =>
    kept === positions
      ? `창 N = ${positions}개 가운데 마지막은 ${(positions - 1) * stride}번 칸에서 시작합니다. 입력이 ${size + padding.before}번 칸 앞에서 끝나기 전이므로 셉니다.`
      : `창 N = ${positions}개 가운데 마지막은 ${(positions - 1) * stride}번 칸에서 시작합니다. 입력이 이미 ${size + padding.before}번 칸 앞에서 끝났으므로 뺍니다.`,
  transposedPadding: () => "same 패딩은 n · s칸을 넘는 부분을 잘라 냅니다.",
  outputPadding: ({ stride, span }) =>
    stride > span
      ? "커널이 보폭보다 좁으므로 뒤에 칸을 더합니다."
      : "커널이 보폭보다 좁지 않으므로 뒤에 더하는 칸이 없습니다.",
  transposedSize: ({ axis, rank }) =>
    along({ axis, rank }, "입력의 칸마다 보폭만큼 떨어진 자리에 커널 하나씩 펼쳐집니다."),
  outputChannels: ({ filters }) => `채널. 커널 하나가 맵 하나를 만드니 ${filters}개면 ${filters}장입니다.`,
  depthwiseChannels: ({ multiplier }) => `채널. 입력 채널마다 제 커널이 ${multiplier}개씩 있습니다.`,
  weightsPerFilter: ({ groups }) =>
    groups > 1 ? "커널 하나. 제 그룹에 든 입력 채널에만 걸칩니다." : "커널 하나. 모든 입력 채널에 걸칩니다.",
  weights: ({ filters }) => `커널 ${filters}개 모두.`,
  depthwiseWeights: () => "커널 하나는 한 채널에만 놓입니다.",
  separableWeights: () => "자리를 보는 커널과 채널을 섞는 커널을 더합니다.",
  biases: () => "출력 하나하나가 편향을 하나씩 더 학습합니다.",
  separableBiases: () => "편향은 출력마다 하나씩입니다. 앞쪽 깊이별 합성곱에는 편향이 따로 없습니다.",
  convolutionParameters: ({ biases }) => (biases > 0 ? "가중치와 편향을 더합니다." : "편향은 세지 않습니다."),
  poolingParameters: () => "풀링은 값을 고르거나 평균할 뿐, 학습하는 것이 없습니다.",
  flattened: () => "모든 채널의 모든 수를 한 줄로 늘어놓습니다.",
  linearWeights: () => "모든 유닛이 모든 특징을 읽습니다.",
  linearParameters: ({ biases }) => (biases > 0 ? "가중치와 편향을 더합니다." : "편향은 세지 않습니다."),
  normalizedPlaces: ({ norm }) =>
    norm === "layer"
      ? "층 정규화는 함께 평균 내는 자리마다 제 값을 가집니다."
      : "정규화는 맵의 크기와 상관없이 채널마다 제 값을 가집니다.",
  scaleAndShift: () => "하나마다 배율 하나와 이동 하나.",
  runningStatistics: () => "하나마다 이동 평균과 분산. 저장할 뿐 학습하지 않습니다.",
  slopes: () => "함께 쓰지 않는 자리마다 기울기가 하나씩 있습니다.",
  multiplyAdds: ({ by }) =>
    by === "linear"
      ? "특징 벡터마다 모든 가중치를 한 번씩 씁니다."
      : by === "transposed"
        ? "입력의 칸마다 모든 가중치를 한 번씩 씁니다."
        : "자리마다 모든 가중치를 한 번씩 씁니다.",
  floatingPointOperations: () => "곱셈-누산 한 번은 곱셈과 덧셈, 두 번의 연산입니다.",
  biasedMultiplyAdds: () => "편향을 더하는 것도 셉니다. 나오는 값마다 한 번입니다.",
  forBatch: ({ batch, per }) =>
    per === "batch"
      ? `배치의 예제 ${numeral(batch)}개가 저마다 그만큼 듭니다.`
      : "예제 하나를 물었으므로 배치 크기는 상관없습니다.",
  activations: () => "나오는 값을 모두 셉니다.",
  bytes: ({ bytesEach }) => `값 하나가 ${bytesEach}바이트를 차지합니다.`,
  padded: ({ padding }) =>
    padding.before + padding.after < 0 ? "양쪽에서 잘라 낸 칸을 뺍니다." : "양쪽에 붙인 칸도 셉니다.",
  scaled: ({ axis, rank, factor }) => {
    const rest = Number.isInteger(factor) ? "" : " 한 칸이 못 되는 나머지는 버립니다.";
    return along(
      { axis, rank },
      factor < 1 ? `축을 줄입니다.${rest}` : `한 칸이 ${factor}칸이 됩니다.${rest}`,
    );
  },
  shuffledChannels: ({ to }) =>
    to === "cells" ? "채널. 채널 한 묶음이 칸이 됩니다." : "채널. 칸 한 묶음이 채널이 됩니다.",
  unfolded: () => "자리마다 창 하나를 열 하나로 늘어놓습니다.",
  inferredLength: () => "정하지 않은 축은 나머지를 가집니다.",
  joined: () => "이어 붙이는 축의 길이를 더합니다.",
  unjoined: () => "이어 붙이지 않는 축은 그대로입니다.",
  broadcast: () => "한 칸뿐인 축은 더 긴 쪽에 맞춰 되풀이됩니다.",
  axes: ({ layout, size }) =>
    layout === "channels-first"
      ? `물어본 순서대로 씁니다: 채널, ${axisNames(size.length).ko}.`
      : `물어본 순서대로 씁니다: ${axisNames(size.length).ko}, 채널.`,
  batched: () => "배치 축은 맨 앞에 서고, 어떤 층도 건드리지 않습니다.",
  kernelAxes: ({ framework, of = "convolution", torch }) =>
    torch.length === 1 ? "출력마다 값이 하나씩입니다." : weightOrders[framework][of],
  globalAxes: ({ keepAxes }) =>
    keepAxes
      ? "맵 하나가 값 하나로 줄고, 축은 한 칸짜리로 남습니다."
      : "맵 하나가 값 하나로 줄어, 채널 수만큼의 벡터가 남습니다.",
  total: ({ counts }) => (counts.length === 1 ? "층이 하나뿐입니다." : "모든 층을 더합니다."),
  sharedParameters: () => "처음 쓰일 때 이미 센 층입니다. 학습은 한 번만 합니다.",
  frozenParameters: () => "동결한 층은 파라미터가 있어도 학습하지 않습니다.",
  allParameters: () => "학습하지 않는 파라미터도 파라미터입니다.",
  fieldWindow: ({ of, kernel, stride }) =>
    `${fieldLayers[of]}은 ${numeral(kernel)}칸 창으로 보고, 창은 ${numeral(stride)}칸씩 움직입니다.`,
  fieldBeyondFirst: () => "창에서 첫 칸을 뺀 나머지 칸입니다.",
  fieldWidened: ({ effectiveStride }) =>
    `이웃끼리 입력에서 ${numeral(effectiveStride)}칸씩 떨어져 있으므로, 한 칸마다 그만큼 넓어집니다.`,
  fieldPadded: () => "패딩은 첫 수용 영역을 입력 앞으로 옮깁니다.",
  fieldStrided: () => "보폭은 곱해집니다. 이제 이웃끼리 그만큼 떨어진 곳을 봅니다.",
  fieldJoined: () => "갈라진 길이 만나면 가장 넓게 보는 길을 따릅니다.",
  fieldSize: () => "입력보다 넓어도 그대로 말합니다. 나머지는 패딩에 걸칩니다.",
  fieldStart: ({ unit }) => `${unit}번 유닛이 보기 시작하는 칸입니다. 첫 유닛이 0번입니다.`,
  windowAt: ({ axis }) =>
    axis === 0 ? "창 아래의 첫 행입니다. 입력의 첫 행이 0번입니다." : "창 아래의 첫 열입니다.",
  channelSum: () => "값마다 그 위에 놓인 커널 값을 곱해 더합니다.",
  cellSum: ({ sums }) =>
    sums.length > 1 ? "채널별 합을 모두 더합니다. 필터 하나가 값 하나를 만듭니다." : "채널은 하나입니다.",
  biased: ({ bias }) => `필터의 편향 ${numeralWith(bias, "을/를")} 한 번 더합니다.`,
  rectified: () => "ReLU는 0보다 작은 값을 0으로 만듭니다.",
  pooled: ({ mode, paddingCells, countIncludePad }) => {
    if (mode === "maximum") return "창 아래에서 가장 큰 값입니다.";
    if (paddingCells === 0) return "창 아래 값의 평균입니다.";
    return countIncludePad
      ? "평균입니다. 패딩 칸은 0으로 셉니다."
      : "입력에 있는 값만의 평균입니다. 패딩 칸은 세지 않습니다.";
  },
};

const fieldLayers = { convolution: "합성곱층", pooling: "풀링층", other: "이 층" } as const;

/** What is said of an axis: the whole of the first, of the others that it is the same again. */
function along({ axis, rank = 2 }: { axis: number; rank: number | undefined }, text: string): string {
  const name = axisName({ axis, rank })?.ko ?? `${axis + 1}번째 축`;
  if (rank === 1) return text;
  return axis === 0 ? `${name}. ${text}` : `${name}. ${rank === 2 ? "다른 쪽도" : "이 축도"} 같은 식입니다.`;
}

/** In which order a weight's axes stand. */
const weightOrders = {
  torch: {
    convolution: "PyTorch는 출력 채널, 커널이 보는 입력 채널, 커널 순서로 씁니다.",
    transposed: "PyTorch는 전치 합성곱이면 입력 채널, 그룹 하나의 출력 채널, 커널 순서로 씁니다.",
    depthwise: "PyTorch는 출력 채널, 커널이 보는 채널 하나, 커널 순서로 씁니다.",
    linear: "PyTorch는 유닛, 유닛이 읽는 특징 순서로 씁니다.",
  },
  keras: {
    convolution: "Keras는 커널, 커널이 보는 입력 채널, 출력 채널 순서로 씁니다.",
    transposed: "Keras는 전치 합성곱이면 커널, 그룹 하나의 출력 채널, 입력 채널 순서로 씁니다.",
    depthwise: "Keras는 커널, 입력 채널, 채널마다 있는 커널 수 순서로 씁니다.",
    linear: "Keras는 특징, 그것을 읽는 유닛 순서로 씁니다.",
  },
} as const;
