import { type Count, sum } from "./count.ts";

/** Nested names are joined by `.` (PyTorch) or `/` (Keras). */
const joint = /[./]/gu;

/** What each container of a network holds: `layer1` and `layer1.0` both hold `layer1.0.conv1`. */
export function containerCounts<Row extends { readonly name: string }>(
  rows: readonly Row[],
  count: (row: Row) => Count,
): readonly Count[] {
  const held = new Map<string, Count>();
  for (const row of rows) {
    if (!row.name.includes(".") && !row.name.includes("/")) continue;
    for (const { index } of row.name.matchAll(joint)) {
      const container = row.name.slice(0, index);
      held.set(container, sum(held.get(container) ?? 0, count(row)));
    }
  }
  return [...held.values()];
}
