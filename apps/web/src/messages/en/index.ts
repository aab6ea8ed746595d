import { account } from "./account.ts";
import { home } from "./home.ts";
import { errors } from "./errors.ts";
import { lesson } from "./lesson.ts";
import { operator } from "./operator.ts";
import { pages } from "./pages.ts";
import { practice } from "./practice.ts";
import { progress } from "./progress.ts";
import { site } from "./site.ts";

export const en = { site, home, practice, progress, lesson, pages, account, operator, errors };
