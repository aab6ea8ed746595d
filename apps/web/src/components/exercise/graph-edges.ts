/** How wide the drawing beside the lines is, and how high a line is. */
export const LANES = 56;
export const ROW_HEIGHT = 80;

/** From which line to which. */
export interface Edge {
  readonly from: number;
  readonly to: number;
}

interface Graph {
  readonly inputs: readonly { readonly name: string }[];
  readonly nodes: readonly { readonly name: string; readonly from: readonly string[] }[];
}

/** What reads what, by the lines that they stand on: inputs first, then nodes. */
export function edgesOf({ inputs, nodes }: Graph): Edge[] {
  const lines = [...inputs, ...nodes].map(({ name }) => name);
  const edges = nodes.flatMap(({ from }, at) =>
    from.map((name) => ({ from: lines.indexOf(name), to: inputs.length + at })),
  );
  const seen = new Set<string>();
  return edges.filter((edge) => {
    const key = `${edge.from} ${edge.to}`;
    return edge.from >= 0 && !seen.has(key) && seen.add(key);
  });
}
