import { defineEntry } from "../define-entry.ts";
import { flattened } from "../reading.ts";
import { noSettings } from "../settings.ts";

export const Flatten = defineEntry(noSettings, (_, tensor) => flattened(tensor));
