import { defineEntry } from "../define-entry.ts";
import { flattened } from "../reading.ts";
import { noSettings } from "../settings.ts";

/** tfjs itself refuses an input of one axis, for no reason that Keras shares. */
export const flatten = defineEntry(noSettings, (_, tensor) => flattened(tensor));
