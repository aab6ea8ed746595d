import { z } from "zod";
import { defineEntry } from "../define-entry.ts";
import { concatenate } from "../like-keras/concatenate.ts";
import { merge } from "../like-keras/merge.ts";

const settings = z.object({ axis: z.int().default(-1) });

export const Add = merge("add", 1);
export const Subtract = merge("subtract", 1);
export const Multiply = merge("multiply", 1);
export const Average = merge("average", 1);
export const Maximum = merge("maximum", 1);
export const Minimum = merge("minimum", 1);
export const Concatenate = defineEntry(settings, ({ axis }, _, inputs) => concatenate(axis, inputs, 1));
