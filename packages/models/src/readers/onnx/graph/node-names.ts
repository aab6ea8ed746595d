import type { OnnxNode } from "../model.ts";

/** A name for each node: its own, or its type and a number. None is another's, or one of those that are `taken`. */
export function nodeNames(nodes: readonly OnnxNode[], taken: Iterable<string>): readonly string[] {
  const used = new Set(taken);
  const own = nodes.map(({ name }) => {
    if (name === "" || used.has(name)) return undefined;
    used.add(name);
    return name;
  });
  const counts = new Map<string, number>();
  return nodes.map(({ name, type }, place) => {
    const given = own[place];
    if (given !== undefined) return given;
    const base = name === "" ? type : name;
    let number = counts.get(base) ?? 0;
    let numbered: string;
    do {
      number += 1;
      numbered = `${base}_${number}`;
    } while (used.has(numbered));
    counts.set(base, number);
    used.add(numbered);
    return numbered;
  });
}
