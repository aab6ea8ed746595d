import { defineEntry } from "../define-entry.ts";
import { unchanged } from "../reading.ts";
import { noSettings } from "../settings.ts";

export const Identity = defineEntry(noSettings, (_, tensor) => unchanged(tensor));
