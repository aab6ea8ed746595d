import type { en } from "./en/index.ts";

/** The words of the interface; a language that lacks one doesn't compile. */
export type Messages = typeof en;
