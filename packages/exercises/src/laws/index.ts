import { keyInEveryNotation, keyIsRight } from "./key.ts";
import type { Law } from "./law.ts";
import { nearMisses } from "./near-misses.ts";
import { slipsApart, slipsExplained, slipsNamed } from "./slips.ts";
import { hintsLeadToKey, saidInBothLanguages, solutionEndsInKey } from "./solution.ts";

export { typed } from "../believed-answer.ts";
export { bytes, type Law } from "./law.ts";

export const laws: readonly Law[] = [
  ...[keyIsRight, keyInEveryNotation, nearMisses],
  ...[slipsApart, slipsNamed, slipsExplained],
  ...[solutionEndsInKey, hintsLeadToKey, saidInBothLanguages],
];
export { fuzzed } from "./fuzz.ts";
export { slipsApart };
