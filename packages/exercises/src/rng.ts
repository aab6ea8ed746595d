import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";

/**
 * Chance from a seed. Each named parameter has a stream of its own, so that one more parameter
 * leaves the others, and with them every old exercise, as they were.
 */
export interface Chance {
  /** A whole number from `least` to `most`, each as likely. */
  int(name: string, least: number, most: number): number;
  pick<const Choice>(name: string, choices: readonly [Choice, ...Choice[]]): Choice;
}

/** The chance of a seed; `draw` counts the times that an exercise was drawn again. */
export function chance(seed: number, draw: number): Chance {
  const int = (name: string, least: number, most: number) =>
    uniformInt(xoroshiro128plus(mix(`${seed}/${draw}/${name}`)), least, most);
  return {
    int,
    pick: (name, choices) => choices[int(name, 0, choices.length - 1)] ?? choices[0],
  };
}

/** FNV-1a, then MurmurHash3's finaliser, so that neighbouring seeds share nothing. */
function mix(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
