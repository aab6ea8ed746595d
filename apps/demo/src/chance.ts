import { createHmac } from "node:crypto";
import type { Chance } from "@stride/classwork";

/** Chance that a seed decides: the same seed and name give the same number, whatever else was asked before. */
export function chanceOf(seed: string): Chance {
  return (name, below) => createHmac("sha256", seed).update(name).digest().readUIntBE(0, 6) % below;
}

const PARTS = 1_000_000;

/** Whether something of a certain probability happens. */
export function happens(chance: Chance, name: string, probability: number): boolean {
  return chance(name, PARTS) < probability * PARTS;
}

/** A number from `least` to `most`, each as likely. */
export function between(chance: Chance, name: string, least: number, most: number): number {
  return least + ((most - least) * chance(name, PARTS)) / PARTS;
}

export function pick<Thing>(chance: Chance, name: string, things: readonly [Thing, ...Thing[]]): Thing {
  return things[chance(name, things.length)] ?? things[0];
}
