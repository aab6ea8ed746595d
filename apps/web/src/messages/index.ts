import { en } from "./en/index.ts";
import { ko } from "./ko/index.ts";

/** The words of the interface; a language that lacks one doesn't compile. */
export type Messages = typeof en;

export const messages = { en, ko };
