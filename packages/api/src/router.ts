import { accountsRouter } from "./accounts/router.ts";
import { practiceRouter } from "./practice/router.ts";
import { progressRouter } from "./progress/router.ts";
import { createCallerFactory, router } from "./trpc.ts";

export const appRouter = router({
  accounts: accountsRouter,
  practice: practiceRouter,
  progress: progressRouter,
});
export type AppRouter = typeof appRouter;

export const createCaller = createCallerFactory(appRouter);
