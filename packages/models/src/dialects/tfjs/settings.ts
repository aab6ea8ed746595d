import type { Layout } from "@stride/cnn";
import { z } from "zod";

/** Channels last unless told otherwise. */
export const dataFormat = z
  .enum(["channelsLast", "channelsFirst"])
  .nullish()
  .transform((format): Layout => (format === "channelsFirst" ? "channels-first" : "channels-last"));

export const paddingWord = z.enum(["valid", "same"]).default("valid");
