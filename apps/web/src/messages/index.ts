import { en } from "./en/index.ts";
import { ko } from "./ko/index.ts";

export const messages = { en, ko };
