import { type Arithmetic, arithmetic, type ChainWindow, type Network, summarize } from "@stride/cnn";

/** Along the rows what is believed of receptive fields, along the other axes and of everything else the truth: one axis is asked, and not where the first unit looks. */
export function alongRows(a: Arithmetic): Arithmetic {
  return {
    ...arithmetic,
    fieldWindow: (input) => (input.axis === 0 ? a : arithmetic).fieldWindow(input),
    fieldBeyondFirst: (input) => (input.axis === 0 ? a : arithmetic).fieldBeyondFirst(input),
    fieldWidened: (input) => (input.axis === 0 ? a : arithmetic).fieldWidened(input),
    fieldStrided: (input) => (input.axis === 0 ? a : arithmetic).fieldStrided(input),
    fieldJoined: (input) => (input.axis === 0 ? a : arithmetic).fieldJoined(input),
    fieldSize: (input) => (input.axis === 0 ? a : arithmetic).fieldSize(input),
  };
}

/** The last layer whose output still has places along the rows: what stands behind it sees all of the input. */
export function lastWithPlaces(network: Network): string | undefined {
  const table = summarize(network);
  if (!table.ok) return undefined;
  return table.value.rows.findLast(
    ({ output, receptiveField, inputs }) =>
      output.kind === "feature-map" &&
      receptiveField !== undefined &&
      (output.size[0] ?? 1) > 1 &&
      inputs.length > 0,
  )?.name;
}

/** The part of a network that a node stands on, with that node. */
export function before(network: Network, name: string): Network {
  const byName = new Map(network.nodes.map((node) => [node.name, node]));
  const needed = new Set<string>();
  const open = [name];
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    if (needed.has(one)) continue;
    needed.add(one);
    const node = byName.get(one);
    open.push(...(node?.from ?? []), ...(node?.shares === undefined ? [] : [node.shares]));
  }
  return {
    inputs: network.inputs.filter((input) => needed.has(input.name)),
    nodes: network.nodes.filter((node) => needed.has(node.name)),
    outputs: [name],
  };
}

/** How many units stand behind a chain of windows; 0 or less where one of them doesn't fit. */
export function unitsOf(windows: readonly ChainWindow[], inputSize: number): number {
  return windows.reduce((size, { kernel, stride, padding, dilation }) => {
    const span = arithmetic.span({ axis: 0, rank: 1, kernel, dilation });
    return size < 1
      ? size
      : arithmetic.positions({
          ...{ axis: 0, rank: 1, window: "convolution", size, kernel, dilation, span, stride },
          ...{ padding: { before: padding, after: padding }, paddingMode: "explicit", rounding: "floor" },
        });
  }, inputSize);
}
