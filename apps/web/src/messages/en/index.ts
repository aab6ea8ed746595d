import { practice } from "./practice.ts";
import { site } from "./site.ts";

export const en = { site, practice };
