import type { Messages } from "../index.ts";
import { practice } from "./practice.ts";
import { site } from "./site.ts";

export const ko: Messages = { site, practice };
