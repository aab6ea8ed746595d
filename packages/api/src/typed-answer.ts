import { z } from "zod";

/** What was typed, by field. The reader of answers has its own, smaller bound, and words for it. */
export const typedAnswer = z.record(z.string().max(40), z.string().max(1000));
