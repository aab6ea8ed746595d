interface Group {
  readonly group: string;
  readonly ids: readonly string[];
}

/** Which skills stand together, in the order in which they are best learned. */
const skillGroups = [
  { group: "sizes", ids: ["convolution-size", "padding", "stride-rounding", "pooling"] },
  { group: "counts", ids: ["parameters", "dense", "weight-shapes", "working"] },
  { group: "networks", ids: ["whole-networks", "graphs", "receptive-fields", "costs"] },
  { group: "making", ids: ["by-hand", "design"] },
  { group: "reading", ids: ["code", "conventions", "mistakes"] },
] as const satisfies readonly Group[];

/** Which kinds of exercise stand together in the menu. */
const kindGroups = [
  {
    group: "layer",
    ids: ["output-shape", "parameter-count", "weight-shape", "working-line", "missing-hyperparameter"],
  },
  { group: "byHand", ids: ["convolve-by-hand", "pool-by-hand"] },
  {
    group: "networks",
    ids: ["network-table", "total-parameters", "graph-shapes", "receptive-field", "cost"],
  },
  { group: "design", ids: ["compare-designs", "reverse-design"] },
  { group: "reading", ids: ["read-the-code", "convention-switch", "find-the-mistake", "broken-network"] },
] as const satisfies readonly Group[];

export const inSkillGroups = <Item extends Named>(skills: readonly Item[]) => grouped(skills, skillGroups);
export const inKindGroups = <Item extends Named>(kinds: readonly Item[]) => grouped(kinds, kindGroups);

interface Named {
  readonly id: string;
}

/** Items by group; what no group names yet stands at the end, so that nothing is ever missing. */
function grouped<Item extends Named, Of extends Group>(items: readonly Item[], groups: readonly Of[]) {
  const placed = new Set<string>(groups.flatMap(({ ids }) => ids));
  const all: readonly { readonly group: Of["group"] | "more"; readonly members: readonly Item[] }[] = [
    ...groups.map(({ group, ids }) => ({
      group,
      members: ids.flatMap((id) => items.filter((item) => item.id === id)),
    })),
    { group: "more", members: items.filter(({ id }) => !placed.has(id)) },
  ];
  return all.filter(({ members }) => members.length > 0);
}
