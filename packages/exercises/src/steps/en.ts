import type { StepSentences } from "./step-sentences.ts";

export const en: StepSentences = {
  span: ({ kernel, dilation }) =>
    kernel === 1
      ? "One cell covers one cell, whatever the dilation."
      : `A dilated kernel covers more than it reads: between two cells it skips ${dilation - 1}.`,
  samePadding: () => "Same padding adds as many cells as the last window needs.",
  causalPadding: () => "Causal padding stands before the input only, so that no window reads ahead.",
  positions: ({ axis, window, rounding }) =>
    axis === 0
      ? `Rows. Count the places where the ${window === "pooling" ? "window" : "kernel"} can begin${rounding === "ceil" ? ", rounding up" : ""}.`
      : "Columns. The same rule on the other side.",
  keptPositions: ({ positions, stride, size, padding }, kept) =>
    kept === positions
      ? `The last of the N = ${positions} windows begins at cell ${(positions - 1) * stride}, before the input ends at ${size + padding.before}: it is kept.`
      : `The last of the N = ${positions} windows would begin at cell ${(positions - 1) * stride}, where the input has ended at ${size + padding.before}: it is dropped.`,
  transposedPadding: () => "Same padding cuts off what would make more than n · s cells.",
  outputPadding: ({ stride, span }) =>
    stride > span
      ? "The kernel is narrower than the stride, so cells are added behind."
      : "The kernel is as wide as the stride, so no cells are added behind.",
  transposedSize: ({ axis }) =>
    axis === 0
      ? "Rows. Each cell of the input is spread over a kernel, a stride apart."
      : "Columns. The same rule on the other side.",
  outputChannels: ({ filters }) => `Channels. Each kernel makes one map, so ${filters} make ${filters}.`,
  weightsPerFilter: ({ inChannels, groups }) =>
    groups > 1
      ? `One kernel. In ${groups} groups it spans ${inChannels / groups} of the ${inChannels} input channels.`
      : "One kernel. It spans every input channel.",
  weights: ({ filters }) => `All ${filters} kernels.`,
  separableWeights: () => "The kernels that look at places and those that mix channels together.",
  biases: () => "Each output learns one bias besides.",
  convolutionParameters: ({ biases }) =>
    biases > 0 ? "Weights and biases together." : "No bias is counted.",
  poolingParameters: () => "A pooling picks or averages what it sees: it learns nothing.",
  flattened: () => "All numbers of all channels are written behind one another.",
  linearWeights: () => "Every unit reads every feature.",
  linearParameters: ({ biases }) => (biases > 0 ? "Weights and biases together." : "No bias is counted."),
  scaleAndShift: () => "A scale and a shift for each channel.",
  runningStatistics: () => "A running mean and variance for each channel: kept, not learned.",
  slopes: () => "One slope for each place that doesn’t share it.",
  multiplyAdds: () => "Every weight is used once at each place.",
  padded: ({ padding }) =>
    padding.before + padding.after < 0
      ? "The cells that are cut off both sides are taken away."
      : "The cells that are added on both sides count.",
  scaled: ({ factor }) => (factor < 1 ? "The axis is shrunk, rounding down." : "The axis is stretched."),
  shuffledChannels: ({ to }) =>
    to === "cells"
      ? "Channels. A block of them becomes cells."
      : "Channels. A block of cells becomes channels.",
  unfolded: () => "Each window is written as a column, one for each place.",
  inferredLength: () => "The axis that isn’t given takes what is left.",
  joined: () => "The lengths along the joined axis are added.",
  broadcast: () => "A single cell is repeated along the longer axis.",
  axes: ({ layout }) =>
    layout === "channels-first"
      ? "Written in the order asked: channels, rows, columns."
      : "Written in the order asked: rows, columns, channels.",
  total: () => "The sum of all layers.",
};
