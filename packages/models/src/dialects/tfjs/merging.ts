import { z } from "zod";
import { defineEntry } from "../define-entry.ts";
import { concatenate as joined } from "../like-keras/concatenate.ts";
import { merge } from "../like-keras/merge.ts";

const settings = z.object({ axis: z.int().default(-1) });

/** One input alone is refused, unlike in Keras 3. */
export const add = merge("add", 2);
export const multiply = merge("multiply", 2);
export const average = merge("average", 2);
export const maximum = merge("maximum", 2);
export const minimum = merge("minimum", 2);
export const concatenate = defineEntry(settings, ({ axis }, _, inputs) => joined(axis, inputs, 2));
