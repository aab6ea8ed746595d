import { z } from "zod";
import { arithmetic } from "../arithmetic.ts";
import { overhang, slide, type Window } from "../window.ts";
import { demandRank, multiplyAdd, type Operation } from "./operation.ts";
import { demand, NotComputable } from "./problem.ts";
import { cells, demandLittleWork, type Stand, stands, startOf } from "./stands.ts";
import { emptyTensor } from "./tensor.ts";
import { bothSides, windowAttrs } from "./window-attrs.ts";

/** What one window makes of the cells that it sees; `size` is the whole input's. */
type Gather = (seen: readonly number[], stand: Stand, window: Window, size: readonly number[]) => number;

export function maxPooling(rank: number): Operation {
  const { kernel, padding, dilation } = windowAttrs(rank);
  const stride = kernel.optional();
  const schema = z.strictObject({ kernel, stride, padding, dilation, ceil_mode: z.boolean().default(false) });
  return (operands) =>
    pooled(operands, rank, operands.attrs(schema), (seen, { place }) =>
      demandSome(seen, place).reduce((most, value) => Math.max(most, value)),
    );
}

/** An average's divisor is the window clipped to the padded input, or the cells seen where padding doesn't count. */
export function averagePooling(rank: number): Operation {
  const { kernel, padding } = windowAttrs(rank);
  const schema = z.strictObject({
    kernel,
    stride: kernel.optional(),
    padding,
    ceil_mode: z.boolean().default(false),
    count_include_pad: z.boolean().default(true),
  });
  return (operands) => {
    const { count_include_pad, ...attrs } = operands.attrs(schema);
    const settings = { ...attrs, dilation: Array<number>(rank).fill(1) };
    return pooled(operands, rank, settings, (seen, { place }, window, size) => {
      const total = seen.reduce((sum, value) => multiplyAdd(sum, value, 1), 0);
      return total / (count_include_pad ? paddedCells(window, size, place) : demandSome(seen, place).length);
    });
  };
}

interface Settings {
  readonly kernel: readonly number[];
  readonly stride?: readonly number[] | undefined;
  readonly padding: readonly number[];
  readonly dilation: readonly number[];
  readonly ceil_mode: boolean;
}

function pooled({ input }: Parameters<Operation>[0], rank: number, attrs: Settings, gather: Gather) {
  demandRank(input, rank);
  const [batch = 1, channels = 1, ...size] = input.shape;
  const window: Window = {
    kind: "pooling",
    kernelSize: attrs.kernel,
    stride: attrs.stride ?? attrs.kernel,
    padding: bothSides(attrs.padding),
    dilation: attrs.dilation,
    ceilMode: attrs.ceil_mode,
  };
  demandHalf(attrs);
  demand(overhang(window, size));

  const places = slide(window, size, arithmetic);
  const output = emptyTensor([batch, channels, ...places]);
  const [area, outputArea] = [cells(size), cells(places)];
  demandLittleWork(output.values.length, ...attrs.kernel);
  for (const stand of stands(window, size, places)) {
    for (let map = 0; map < batch * channels; map++) {
      const seen = stand.contacts.map(({ cell }) => input.values[map * area + cell] ?? 0);
      output.values[map * outputArea + stand.at] = gather(seen, stand, window, size);
    }
  }
  return output;
}

function demandHalf({ kernel, padding }: Settings): void {
  const axis = padding.findIndex((cells, at) => 2 * cells > (kernel[at] ?? 1));
  if (axis < 0) return;
  const [own = 0, over = 1] = [padding[axis], kernel[axis]];
  throw new NotComputable({ code: "padding-exceeds-half-kernel", axis, padding: own, kernel: over });
}

function demandSome(seen: readonly number[], place: readonly number[]): readonly number[] {
  if (seen.length === 0) throw new NotComputable({ code: "empty-window", place });
  return seen;
}

function paddedCells(window: Window, size: readonly number[], place: readonly number[]): number {
  return cells(
    size.map((length, axis) => {
      const start = startOf(window, axis, place[axis] ?? 0);
      const after = typeof window.padding === "string" ? 0 : (window.padding[axis]?.after ?? 0);
      return Math.min(start + (window.kernelSize[axis] ?? 1), length + after) - start;
    }),
  );
}
