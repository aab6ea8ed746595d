import type { Layer, Shape } from "@stride/cnn";

/**
 * Lines of a calculation: those that are built rightly, the key's first, and those that targeted slips would write. None is a
 * product alone, which could be a shape: nothing is added then.
 */
export interface Lines {
  readonly lines: readonly [string, ...string[]];
  readonly slips: readonly string[];
}

/** A window along the first axis, with as many cells of padding on both sides. */
export interface Along {
  readonly size: number;
  readonly kernel: number;
  readonly dilation: number;
  readonly stride: number;
  readonly padding: number;
}

/** In how many places a window can stand: `(28-3+2*1)/1+1`. */
export function positionsLines(along: Along): Lines {
  const { size, kernel: k, dilation: d, stride, padding: p } = along;
  const span = d * (k - 1) + 1;
  const moves = (covered: string, cells: number, both: string, by = stride) =>
    rounded(
      `(${size}-${covered}${both === "" ? "" : `+${both}`})/${by}`,
      (size - cells + cellsOf(both)) % by,
    );
  const covers = d === 1 ? [`${k}`] : [`(${d}*(${k}-1)+1)`, `${span}`];
  const [covered = ""] = covers;
  const sides = p === 0 ? ["", "2*0", "0"] : [`2*${p}`, `${p}+${p}`, `${2 * p}`];
  const [both = ""] = sides;
  const right = covers.flatMap((one) => sides.map((added) => `${moves(one, span, added)}+1`));
  const reach = size - span + 2 * p;
  // As PyTorch's manual has it, and with the stride brought in instead of the 1.
  const others = sides.flatMap((added) => [
    `${rounded(`(${size}+${added === "" ? "0" : added}-${d}*(${k}-1)-1)/${stride}`, reach % stride)}+1`,
    ...covers.map((one) =>
      rounded(`(${size}-${one}+${added === "" ? "0" : added}+${stride})/${stride}`, reach % stride),
    ),
  ]);
  return {
    lines: [`${moves(covered, span, both)}+1`, ...right, ...others],
    slips: [
      ...(d === 1 ? [] : [`${moves(`${k}`, k, both)}+1`, `${moves(`${d}*${k}`, d * k, both)}+1`]),
      moves(covered, span, both),
      `${moves(covered, span, "")}+1`,
      `${moves(covered, span, String(p))}+1`,
      `${moves(covered, span, both, 1)}+1`,
      `⌈(${size}-${covered}${both === "" ? "" : `+${both}`})/${stride}⌉+1`,
    ],
  };
}

/** What `2*1`, `1+1` or `2` comes to; none is nothing. */
function cellsOf(sides: string): number {
  const [first = "", second] = sides.split(/[*+]/u);
  if (second === undefined) return Number(first);
  return sides.includes("*") ? Number(first) * Number(second) : Number(first) + Number(second);
}

/** In brackets that round down, where it doesn't come out even. */
function rounded(quotient: string, rest: number): string {
  return rest === 0 ? quotient : `⌊${quotient}⌋`;
}

/** How long a transposed convolution makes an axis: `(14-1)*2+4-2*1`. */
export function transposedLines({ size, kernel: k, stride: s, padding: p }: Along, added: number): Lines {
  const more = added === 0 ? "" : `+${added}`;
  const stretched = `(${size}-1)*${s}`;
  return {
    lines: [
      `${stretched}+${k}-2*${p}${more}`,
      `${stretched}+${k}-${2 * p}${more}`,
      `${stretched}+${k}-${p}-${p}${more}`,
      `${stretched}-2*${p}+1*(${k}-1)${more}+1`,
      `${size}*${s}-${s}+${k}-2*${p}${more}`,
    ],
    slips: [
      `${rounded(`(${size}-${k}+2*${p})/${s}`, (size - k + 2 * p) % s)}+1`,
      `${stretched}+${k}+2*${p}${more}`,
      `${size}*${s}+0`,
      `${stretched}+${k}-2*${p}`,
    ],
  };
}

/** How many numbers a layer learns: `20*(4*4*1+1)`. */
export function parameterLines(layer: Layer, input: Shape): Lines | undefined {
  if (input.kind !== "feature-map") return undefined;
  const { channels } = input;
  if (layer.type === "conv2d") return convolutionLines(layer, channels);
  if (layer.type === "depthwise-conv2d") return depthwiseLines(layer, channels);
  if (layer.type === "separable-conv2d") return separableLines(layer, channels);
  return layer.type === "linear" ? denseLines(layer, [...input.size, channels]) : undefined;
}

function convolutionLines(
  { kernelSize, outChannels: filters, groups }: Extract<Layer, { type: "conv2d" }>,
  channels: number,
): Lines {
  const kernel = kernelSize.join("*");
  const shares = groups === 1 ? [`${channels}`] : [`(${channels}/${groups})`, `${channels / groups}`];
  const right = shares.flatMap((share) => [
    `${filters}*(${kernel}*${share}+1)`,
    `${filters}*${kernel}*${share}+${filters}`,
  ]);
  const [share = ""] = shares;
  return {
    lines: [`${filters}*(${kernel}*${share}+1)`, ...right],
    slips: [
      `${filters}*${kernel}*${share}+0`,
      `${filters}*(${kernel}+1)`,
      `${kernel}*${share}+1`,
      `${filters}*(${kernel}*${channels}+1)`,
    ],
  };
}

function depthwiseLines(
  { kernelSize, multiplier }: Extract<Layer, { type: "depthwise-conv2d" }>,
  channels: number,
): Lines {
  const kernel = kernelSize.join("*");
  const all = multiplier === 1 ? `${channels}` : `${channels}*${multiplier}`;
  const filters = `${channels * multiplier}`;
  return {
    lines: [
      `${all}*(${kernel}+1)`,
      ...[all, filters].flatMap((one) => [
        `${one}*(${kernel}+1)`,
        `${kernel}*${one}+${all}`,
        `${kernel}*${one}+${filters}`,
      ]),
    ],
    slips: [`${all}*${kernel}+0`, `${all}*(${kernel}*${channels}+1)`, `${kernel}*${all}*${channels}+${all}`],
  };
}

function separableLines(
  { kernelSize, outChannels: filters }: Extract<Layer, { type: "separable-conv2d" }>,
  channels: number,
): Lines {
  const kernel = kernelSize.join("*");
  const depthwise = `${channels}*${kernel}`;
  return {
    lines: [
      `${depthwise}+${channels}*${filters}+${filters}`,
      `${depthwise}+${filters}*(${channels}+1)`,
      `${channels}*(${kernel}+${filters})+${filters}`,
    ],
    slips: [
      `${depthwise}+${filters}`,
      `${depthwise}+${channels}*${filters}`,
      `${depthwise}+${channels}+${channels}*${filters}+${filters}`,
    ],
  };
}

function denseLines(
  { outFeatures: units }: Extract<Layer, { type: "linear" }>,
  axes: readonly number[],
): Lines {
  const features = axes.join("*");
  const worked = axes.reduce((all, length) => all * length, 1);
  return {
    lines: [
      `${units}*(${features}+1)`,
      `${features}*${units}+${units}`,
      `${units}*(${worked}+1)`,
      `${worked}*${units}+${units}`,
    ],
    slips: [`${units}*${features}+0`, `${units}*(${axes.slice(0, -1).join("*")}+1)`],
  };
}
