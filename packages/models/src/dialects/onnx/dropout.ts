import { defineEntry } from "../define-entry.ts";
import { unchanged } from "../reading.ts";
import { noSettings } from "../settings.ts";

/** Its ratio is an input, not a setting. */
export const Dropout = defineEntry(noSettings, (_, tensor) => unchanged(tensor, { type: "dropout" }));

/** Passes on what comes. */
export const Identity = defineEntry(noSettings, (_, tensor) => unchanged(tensor));

/** The same numbers in another type. */
export const Cast = Identity;
