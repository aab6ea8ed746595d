import { accountsRouter } from "./accounts/router.ts";
import { classesRouter } from "./classes/router.ts";
import { practiceRouter } from "./practice/router.ts";
import { problemSetsRouter } from "./problem-sets/router.ts";
import { progressRouter } from "./progress/router.ts";
import { reviewRouter } from "./review/router.ts";
import { createCallerFactory, router } from "./trpc.ts";
import { workRouter } from "./work/router.ts";

export const appRouter = router({
  accounts: accountsRouter,
  classes: classesRouter,
  practice: practiceRouter,
  problemSets: problemSetsRouter,
  progress: progressRouter,
  review: reviewRouter,
  work: workRouter,
});
export type AppRouter = typeof appRouter;

export const createCaller = createCallerFactory(appRouter);
