import { z } from "zod";
import { defineEntry } from "../define-entry.ts";
import { unchanged } from "../reading.ts";
import { rate } from "../settings.ts";

const settings = z.object({ rate });

export const dropout = defineEntry(settings, ({ rate: p }, tensor) =>
  unchanged(tensor, { type: "dropout", p }),
);
