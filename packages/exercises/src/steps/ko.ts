import type { StepSentences } from "./step-sentences.ts";

export const ko: StepSentences = {
  span: ({ kernel, dilation }) =>
    kernel === 1
      ? "한 칸짜리 커널은 팽창과 상관없이 한 칸만 덮습니다."
      : `팽창된 커널은 읽는 칸 사이를 ${dilation - 1}칸씩 건너뛰므로 더 넓게 덮습니다.`,
  samePadding: () => "same 패딩은 마지막 창에 모자라는 만큼 칸을 붙입니다.",
  causalPadding: () => "인과(causal) 패딩은 입력 앞에만 붙으므로, 어떤 창도 뒤를 미리 읽지 않습니다.",
  positions: ({ axis, window, rounding }) =>
    axis === 0
      ? `행. ${window === "pooling" ? "창" : "커널"}이 놓일 수 있는 자리를 셉니다${rounding === "ceil" ? "(올림)" : ""}.`
      : "열. 다른 쪽도 같은 식입니다.",
  keptPositions: ({ positions, stride, size, padding }, kept) =>
    kept === positions
      ? `창 N = ${positions}개 가운데 마지막은 ${(positions - 1) * stride}번 칸에서 시작합니다. 입력이 ${size + padding.before}번 칸 앞에서 끝나기 전이므로 셉니다.`
      : `창 N = ${positions}개 가운데 마지막은 ${(positions - 1) * stride}번 칸에서 시작합니다. 입력이 이미 ${size + padding.before}번 칸 앞에서 끝났으므로 뺍니다.`,
  transposedPadding: () => "same 패딩은 n · s칸을 넘는 부분을 잘라 냅니다.",
  outputPadding: ({ stride, span }) =>
    stride > span
      ? "커널이 보폭보다 좁으므로 뒤에 칸을 더합니다."
      : "커널이 보폭보다 좁지 않으므로 뒤에 더하는 칸이 없습니다.",
  transposedSize: ({ axis }) =>
    axis === 0
      ? "행. 입력의 칸마다 보폭만큼 떨어진 자리에 커널 하나씩 펼쳐집니다."
      : "열. 다른 쪽도 같은 식입니다.",
  outputChannels: ({ filters }) => `채널. 커널 하나가 맵 하나를 만드니 ${filters}개면 ${filters}장입니다.`,
  weightsPerFilter: ({ inChannels, groups }) =>
    groups > 1
      ? `커널 하나. 그룹이 ${groups}개이므로 입력 ${inChannels}채널 중 ${inChannels / groups}채널에 걸칩니다.`
      : "커널 하나. 모든 입력 채널에 걸칩니다.",
  weights: ({ filters }) => `커널 ${filters}개 모두.`,
  separableWeights: () => "자리를 보는 커널과 채널을 섞는 커널을 더합니다.",
  biases: () => "출력 하나하나가 편향을 하나씩 더 학습합니다.",
  convolutionParameters: ({ biases }) => (biases > 0 ? "가중치와 편향을 더합니다." : "편향은 세지 않습니다."),
  poolingParameters: () => "풀링은 값을 고르거나 평균할 뿐, 학습하는 것이 없습니다.",
  flattened: () => "모든 채널의 모든 수를 한 줄로 늘어놓습니다.",
  linearWeights: () => "모든 유닛이 모든 특징을 읽습니다.",
  linearParameters: ({ biases }) => (biases > 0 ? "가중치와 편향을 더합니다." : "편향은 세지 않습니다."),
  scaleAndShift: () => "채널마다 배율 하나와 이동 하나.",
  runningStatistics: () => "채널마다 이동 평균과 분산. 저장할 뿐 학습하지 않습니다.",
  slopes: () => "함께 쓰지 않는 자리마다 기울기가 하나씩 있습니다.",
  multiplyAdds: () => "자리마다 모든 가중치를 한 번씩 씁니다.",
  padded: ({ padding }) =>
    padding.before + padding.after < 0 ? "양쪽에서 잘라 낸 칸을 뺍니다." : "양쪽에 붙인 칸도 셉니다.",
  scaled: ({ factor }) => (factor < 1 ? "축을 줄이고 버림합니다." : "축을 늘립니다."),
  shuffledChannels: ({ to }) =>
    to === "cells" ? "채널. 채널 한 묶음이 칸이 됩니다." : "채널. 칸 한 묶음이 채널이 됩니다.",
  unfolded: () => "자리마다 창 하나를 열 하나로 늘어놓습니다.",
  inferredLength: () => "정하지 않은 축은 나머지를 가집니다.",
  joined: () => "이어 붙이는 축의 길이를 더합니다.",
  broadcast: () => "한 칸뿐인 축은 더 긴 쪽에 맞춰 되풀이됩니다.",
  axes: ({ layout }) =>
    layout === "channels-first"
      ? "물어본 순서대로 씁니다: 채널, 행, 열."
      : "물어본 순서대로 씁니다: 행, 열, 채널.",
  total: () => "모든 층을 더합니다.",
};
