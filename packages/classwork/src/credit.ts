import type { Phase } from "./dates.ts";

/** How much of an attempt's score counts, from 0 to 1, by when it came. Where nothing is taken, nothing counts. */
export function creditAt(phase: Phase, latePercent: number): number {
  switch (phase) {
    case "open":
      return 1;
    case "late":
      return latePercent / 100;
    case "before":
    case "closed":
      return 0;
    default:
      return phase satisfies never;
  }
}
