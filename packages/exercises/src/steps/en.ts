import { numeral } from "../numerals.ts";
import { axisName, axisNames } from "../wording/axis.ts";
import type { StepSentences } from "./step-sentences.ts";

export const en: StepSentences = {
  span: ({ kernel, dilation }) =>
    kernel === 1
      ? "One cell covers one cell, whatever the dilation."
      : `A dilated kernel covers more than it reads: between two cells it skips ${dilation - 1}.`,
  samePadding: () => "Same padding adds as many cells as the last window needs.",
  causalPadding: () => "Causal padding stands before the input only, so that no window reads ahead.",
  positions: ({ axis, rank, window, rounding }) =>
    along(
      { axis, rank },
      `Count the places where the ${window === "pooling" ? "window" : "kernel"} can begin${rounding === "ceil" ? ", rounding up" : ""}.`,
    ),
  keptPositions: ({ positions, stride, size, padding }, kept) =>
    kept === positions
      ? `The last of the N = ${positions} windows begins at cell ${(positions - 1) * stride}, before the input ends at ${size + padding.before}: it is kept.`
      : `The last of the N = ${positions} windows would begin at cell ${(positions - 1) * stride}, where the input has ended at ${size + padding.before}: it is dropped.`,
  transposedPadding: () => "Same padding cuts off what would make more than n · s cells.",
  outputPadding: ({ stride, span }) =>
    stride > span
      ? "The kernel is narrower than the stride, so cells are added behind."
      : "The kernel is as wide as the stride, so no cells are added behind.",
  transposedSize: ({ axis, rank }) =>
    along({ axis, rank }, "Each cell of the input is spread over a kernel, a stride apart."),
  outputChannels: ({ filters }) => `Channels. Each kernel makes one map, so ${filters} make ${filters}.`,
  depthwiseChannels: ({ multiplier }) =>
    multiplier > 1
      ? `Channels. Each of the input’s has ${multiplier} kernels of its own.`
      : "Channels. Each of the input’s has a kernel of its own.",
  weightsPerFilter: ({ groups }) =>
    groups > 1
      ? "One kernel. It spans the input channels of its own group only."
      : "One kernel. It spans every input channel.",
  weights: ({ filters }) => `All ${filters} kernels.`,
  depthwiseWeights: () => "Each kernel stands on one channel only.",
  separableWeights: () => "The kernels that look at places and those that mix channels together.",
  biases: () => "Each output learns one bias besides.",
  separableBiases: () => "One bias for each output: the depthwise half has none of its own.",
  convolutionParameters: ({ biases }) =>
    biases > 0 ? "Weights and biases together." : "No bias is counted.",
  poolingParameters: () => "A pooling picks or averages what it sees: it learns nothing.",
  flattened: () => "All numbers of all channels are written behind one another.",
  linearWeights: () => "Every unit reads every feature.",
  linearParameters: ({ biases }) => (biases > 0 ? "Weights and biases together." : "No bias is counted."),
  normalizedPlaces: ({ norm }) =>
    norm === "layer"
      ? "A layer norm has numbers of its own for each place that it takes its mean over."
      : "A norm has numbers of its own for each channel, whatever the size of its map.",
  scaleAndShift: () => "A scale and a shift for each of them.",
  runningStatistics: () => "A running mean and variance for each of them: kept, not learned.",
  slopes: () => "One slope for each place that doesn’t share it.",
  multiplyAdds: ({ by }) =>
    by === "linear"
      ? "Every weight is used once for each vector of features."
      : by === "transposed"
        ? "Every weight is used once at each cell of the input."
        : "Every weight is used once at each place.",
  floatingPointOperations: () => "A multiply-add is two operations: a product and a sum.",
  biasedMultiplyAdds: () => "Adding a bias counts, too: once for each number that comes out.",
  forBatch: ({ batch, per }) =>
    per === "batch"
      ? `Each of the ${numeral(batch)} examples of the batch costs that.`
      : "Asked is one example, so the size of the batch has no part in it.",
  activations: () => "All numbers that come out.",
  bytes: ({ bytesEach }) => `Each number takes ${bytesEach} bytes.`,
  padded: ({ padding }) =>
    padding.before + padding.after < 0
      ? "The cells that are cut off both sides are taken away."
      : "The cells that are added on both sides count.",
  scaled: ({ axis, rank, factor }) => {
    const rest = Number.isInteger(factor) ? "" : " What is left of a cell is dropped.";
    return along(
      { axis, rank },
      factor < 1 ? `The axis is shrunk.${rest}` : `A cell becomes ${factor}.${rest}`,
    );
  },
  shuffledChannels: ({ to }) =>
    to === "cells"
      ? "Channels. A block of them becomes cells."
      : "Channels. A block of cells becomes channels.",
  unfolded: () => "Each window is written as a column, one for each place.",
  inferredLength: () => "The axis that isn’t given takes what is left.",
  joined: () => "The lengths along the joined axis are added.",
  unjoined: () => "An axis that isn’t joined stays as it is.",
  broadcast: () => "A single cell is repeated along the longer axis.",
  axes: ({ layout, size }) =>
    layout === "channels-first"
      ? `Written in the order asked: channels, ${axisNames(size.length).en}.`
      : `Written in the order asked: ${axisNames(size.length).en}, channels.`,
  batched: () => "The batch stands before everything else, and no layer touches it.",
  kernelAxes: ({ framework, of = "convolution", torch }) =>
    torch.length === 1 ? "One number for each output." : weightOrders[framework][of],
  globalAxes: ({ keepAxes }) =>
    keepAxes
      ? "Each map becomes one number; its axes stay, one cell long."
      : "Each map becomes one number, and a vector of channels is left.",
  total: ({ counts }) => (counts.length === 1 ? "There is only one layer." : "The sum of all layers."),
  sharedParameters: () => "The layer was counted at its first call: it learns once.",
  frozenParameters: () => "A frozen layer keeps its parameters, but none of them is trained.",
  allParameters: () => "Parameters that aren’t trained are parameters, too.",
  fieldWindow: ({ of, kernel, stride }) =>
    `The ${of === "other" ? "layer" : of} looks through a window of ${numeral(kernel)}, which moves by ${numeral(stride)}.`,
  fieldBeyondFirst: () => "The window’s cells beyond its first.",
  fieldWidened: ({ effectiveStride }) =>
    `Neighbours lie ${numeral(effectiveStride)} apart in the input, so each of these cells widens the field by that.`,
  fieldPadded: () => "Padding moves the first field before the input.",
  fieldStrided: () => "Strides multiply: so far apart do neighbours now look.",
  fieldJoined: () => "Where paths come together, the one that sees most counts.",
  fieldSize: () => "The field is larger than the input, and is told whole: the rest lies in the padding.",
  fieldStart: ({ unit }) => `Where the field of unit ${unit} begins; unit 0 is the first.`,
  windowAt: ({ axis }) =>
    axis === 0
      ? "The first row under the window; row 0 is the input’s first."
      : "The first column under the window.",
  channelSum: () => "Each number times the kernel’s number that lies on it.",
  cellSum: ({ sums }) =>
    sums.length > 1 ? "The channels’ sums are added: one filter makes one number." : "There is one channel.",
  biased: () => "The filter’s bias is added once.",
  rectified: () => "ReLU lets nothing below 0 through.",
  pooled: ({ mode, paddingCells, countIncludePad }) => {
    if (mode === "maximum") return "The largest number under the window.";
    if (paddingCells === 0) return "The mean of the numbers under the window.";
    return countIncludePad
      ? "The mean; cells of padding count as 0."
      : "The mean of the input’s own numbers; cells of padding don’t count.";
  },
};

/** What is said of an axis: the whole of the first, of the others that it is the same again. */
function along({ axis, rank = 2 }: { axis: number; rank: number | undefined }, text: string): string {
  const name = axisName({ axis, rank })?.en ?? `Axis ${axis + 1}`;
  if (rank === 1) return text;
  return axis === 0
    ? `${name}. ${text}`
    : `${name}. The same rule ${rank === 2 ? "on the other side" : "again"}.`;
}

/** In which order a weight's axes stand. */
const weightOrders = {
  torch: {
    convolution:
      "PyTorch writes the output channels first, then the input channels that a kernel sees, then the kernel.",
    transposed:
      "Of a transposed convolution PyTorch writes the input channels first, then the output channels of a group, then the kernel.",
    depthwise:
      "PyTorch writes the output channels first, then the one channel that each kernel sees, then the kernel.",
    linear: "PyTorch writes the units first, then the features that each reads.",
  },
  keras: {
    convolution:
      "Keras writes the kernel first, then the input channels that it sees, then the output channels.",
    transposed:
      "Of a transposed convolution Keras writes the kernel first, then the output channels of a group, then the input channels.",
    depthwise:
      "Keras writes the kernel first, then the input channels, then how many kernels each of them has.",
    linear: "Keras writes the features first, then the units that read them.",
  },
} as const;
