import asked from "./asked.json" with { type: "json" };
import { type Difficulty, difficulties } from "./difficulty.ts";

/** A kind at one of its difficulties. */
export interface Place {
  readonly kind: string;
  readonly difficulty: Difficulty;
}

/**
 * Where each skill and each misconception is asked: at the easiest difficulty at which it isn't rare. Recorded with the
 * engine's exercises, since drawing until one turns up takes a second where it is rare.
 */
export const askedAt: ReadonlyMap<string, readonly Place[]> = new Map(
  Object.entries(asked).map(([wanted, places]) => [wanted, places.map(placeOf)]),
);

function placeOf(text: string): Place {
  const [kind = "", level] = text.split("/");
  const difficulty = difficulties.find((one) => String(one) === level);
  return { kind, difficulty: difficulty ?? 1 };
}
