import {
  type Formulas,
  kernelSymbols,
  lettersOf,
  listed,
  outputSize,
  plus,
  signed,
  size,
  tex,
  times,
} from "./tex.ts";

export const shapes = {
  outputChannels: ({ result }) => ({
    left: "C_{\\text{out}}",
    rule: "N_{\\text{kernels}}",
    result: tex(result),
  }),

  depthwiseChannels: ({ input: { channels, multiplier }, result }) => ({
    left: "C_{\\text{out}}",
    rule: "C_{\\text{in}} \\cdot M",
    numbers: times([channels, multiplier]),
    result: tex(result),
  }),

  flattened: ({ input: { channels, size: sizes }, result }) => ({
    left: "N_{\\text{features}}",
    rule: [...lettersOf(sizes.length), "C"].join(" \\cdot "),
    numbers: times([...sizes, channels]),
    result: tex(result),
  }),

  globalAxes: ({ input: { size: sizes, keepAxes }, result }) => ({
    left: "\\text{shape}",
    rule: keepAxes ? `(${[...sizes.map(() => "1"), "C"].join(", ")})` : "(C)",
    result: listed(result),
  }),

  padded: ({ input, result }) => ({
    left: outputSize(input),
    rule: `${size(input)} + P_{\\text{before}} + P_{\\text{after}}`,
    numbers: `${input.size} ${signed(input.padding.before)} ${signed(input.padding.after)}`,
    result: tex(result),
  }),

  scaled: ({ input, result }) => ({
    left: outputSize(input),
    rule: `\\left\\lfloor ${size(input)} \\cdot f \\right\\rfloor`,
    numbers: `\\left\\lfloor ${input.size} \\cdot ${input.factor} \\right\\rfloor`,
    result: tex(result),
  }),

  shuffledChannels: ({ input: { channels, factor, rank, to }, result }) => ({
    left: "C_{\\text{out}}",
    rule: to === "cells" ? `\\frac{C_{\\text{in}}}{r^${rank}}` : `C_{\\text{in}} \\cdot r^${rank}`,
    numbers:
      to === "cells" ? `\\frac{${channels}}{${factor}^${rank}}` : `${channels} \\cdot ${factor}^${rank}`,
    result: tex(result),
  }),

  unfolded: ({ input: { channels, kernelSize, positions }, result }) => ({
    left: "\\text{shape}",
    rule: `(C \\cdot ${kernelSymbols(kernelSize.length)},\\ ${outputSizes(positions.length)})`,
    numbers: `(${times([channels, ...kernelSize])},\\ ${times(positions)})`,
    result: listed(result),
  }),

  inferredLength: ({ input: { total, told }, result }) => ({
    left: "n",
    rule: "\\frac{N}{N_{\\text{given}}}",
    numbers: `\\frac{${tex(total)}}{${tex(told)}}`,
    result: tex(result),
  }),

  joined: ({ input: { lengths }, result }) => ({
    left: "n_{\\text{out}}",
    rule: "\\textstyle\\sum n",
    numbers: plus(lengths),
    result: tex(result),
  }),

  unjoined: ({ result }) => ({ left: "n_{\\text{out}}", rule: "n", result: tex(result) }),

  broadcast: ({ input: { lengths }, result }) => ({
    left: "n_{\\text{out}}",
    rule: "\\max n",
    numbers: `\\max${listed(lengths)}`,
    result: tex(result),
  }),

  axes: ({ input: { layout, size: sizes }, result }) => ({
    left: "\\text{shape}",
    rule: `(${(layout === "channels-first" ? ["C", ...lettersOf(sizes.length)] : [...lettersOf(sizes.length), "C"]).join(", ")})`,
    result: listed(result),
  }),

  batched: ({ input: { axes }, result }) => ({
    left: "\\text{shape}",
    rule: `(N, ${axes.map((_, at) => `n_${at + 1}`).join(", ")})`,
    result: `(${result.map((length) => (length === null ? "N" : tex(length))).join(",\\ ")})`,
  }),

  kernelAxes: ({ input: { framework, of = "convolution", torch, groups = 1 }, result }) => ({
    left: "\\text{shape}",
    rule:
      torch.length > 1
        ? weightOrder(framework, groups > 1 ? inGroups[of] : channelAxes[of], kernelAxesOf(torch))
        : "(C_{\\text{out}})",
    result: listed(result),
  }),
} satisfies Partial<Formulas>;

const [outChannels, inChannels] = ["C_{\\text{out}}", "C_{\\text{in}}"];

/** The two axes beside the kernel's, as PyTorch orders them and as Keras does. */
const channelAxes = {
  convolution: { torch: [outChannels, inChannels], keras: [inChannels, outChannels] },
  transposed: { torch: [inChannels, outChannels], keras: [outChannels, inChannels] },
  depthwise: { torch: [outChannels, "1"], keras: [inChannels, "M"] },
  linear: { torch: ["N_{\\text{out}}", "N_{\\text{in}}"], keras: ["N_{\\text{in}}", "N_{\\text{out}}"] },
} as const;

const [outOfGroup, inOfGroup] = [`${outChannels} / G`, `${inChannels} / G`];

/** The same where a kernel, or a channel that is spread, belongs to a group. */
const inGroups = {
  ...channelAxes,
  convolution: { torch: [outChannels, inOfGroup], keras: [inOfGroup, outChannels] },
  transposed: { torch: [inChannels, outOfGroup], keras: [outOfGroup, inChannels] },
} as const;

function weightOrder(
  framework: "torch" | "keras",
  order: Readonly<Record<"torch" | "keras", readonly string[]>>,
  kernel: readonly string[],
): string {
  const channels = order[framework];
  return `(${(framework === "torch" ? [...channels, ...kernel] : [...kernel, ...channels]).join(", ")})`;
}

/** A weight's axes without those of its channels. */
function kernelAxesOf(torch: readonly number[]): readonly string[] {
  return torch.length > 2 ? kernelSymbols(torch.length - 2).split(" \\cdot ") : [];
}

function outputSizes(rank: number): string {
  return lettersOf(rank)
    .map((_, axis) => outputSize({ axis, rank }))
    .join(" \\cdot ");
}
