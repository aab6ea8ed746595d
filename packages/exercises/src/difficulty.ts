import type { Text } from "./locale.ts";

export const difficulties = [1, 2, 3, 4, 5] as const;
export type Difficulty = (typeof difficulties)[number];

/** What makes a kind's exercises of each difficulty, as they can be counted: settings, digits, steps. */
export type Features = Readonly<Record<Difficulty, readonly Text[]>>;
