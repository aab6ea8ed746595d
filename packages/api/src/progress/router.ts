import { z } from "zod";
import { anyoneProcedure, learnerProcedure, router } from "../trpc.ts";
import { history, historyInput, historyView } from "./history.ts";
import { overview, overviewInput, overviewView } from "./overview.ts";
import { skills, skillsInput, skillView } from "./skills.ts";

export const progressRouter = router({
  skills: anyoneProcedure
    .input(skillsInput)
    .output(z.array(skillView))
    .query(({ ctx, input }) => skills(ctx, input)),
  overview: learnerProcedure
    .input(overviewInput)
    .output(overviewView)
    .query(({ ctx, input }) => overview(ctx, input)),
  history: learnerProcedure
    .input(historyInput)
    .output(historyView)
    .query(({ ctx, input }) => history(ctx, input)),
});
