import { z } from "zod";
import { defineEntry } from "../define-entry.ts";
import { unchanged } from "../reading.ts";
import { rate } from "../settings.ts";

const settings = z.object({ p: rate.default(0.5) });

/** `Dropout2d` drops whole maps. */
export const Dropout = defineEntry(settings, ({ p }, tensor) => unchanged(tensor, { type: "dropout", p }));
