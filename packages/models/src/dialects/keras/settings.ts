import type { Layout } from "@stride/cnn";
import { z } from "zod";

/** Channels last unless told otherwise; Keras writes `null` for "as the backend is set up". */
export const dataFormat = z
  .enum(["channels_last", "channels_first"])
  .nullish()
  .transform((format): Layout => (format === "channels_first" ? "channels-first" : "channels-last"));

/** Upper case is as good. */
export const paddingWord = z
  .string()
  .toLowerCase()
  .pipe(z.enum(["valid", "same"]))
  .default("valid");
