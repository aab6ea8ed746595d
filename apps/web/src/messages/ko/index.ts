import type { Messages } from "../messages.ts";
import { account } from "./account.ts";
import { classes } from "./classes.ts";
import { home } from "./home.ts";
import { errors } from "./errors.ts";
import { lesson } from "./lesson.ts";
import { networkProblems } from "./network-problems.ts";
import { operator } from "./operator.ts";
import { pages } from "./pages.ts";
import { practice } from "./practice.ts";
import { progress } from "./progress.ts";
import { review } from "./review.ts";
import { sets } from "./sets.ts";
import { site } from "./site.ts";
import { work } from "./work.ts";

export const ko: Messages = {
  site,
  home,
  practice,
  progress,
  lesson,
  pages,
  account,
  operator,
  classes,
  sets,
  networkProblems,
  work,
  review,
  errors,
};
