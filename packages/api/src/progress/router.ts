import { learnerProcedure, router } from "../trpc.ts";
import { history, historyInput, historyView } from "./history.ts";
import { overview, overviewInput, overviewView } from "./overview.ts";

export const progressRouter = router({
  overview: learnerProcedure
    .input(overviewInput)
    .output(overviewView)
    .query(({ ctx, input }) => overview(ctx, input)),
  history: learnerProcedure
    .input(historyInput)
    .output(historyView)
    .query(({ ctx, input }) => history(ctx, input)),
});
