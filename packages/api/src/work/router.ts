import { hintView } from "../exercise/solution-view.ts";
import { learnerProcedure, router } from "../trpc.ts";
import { begin, beginInput } from "./begin.ts";
import { handIn, handInInput, takeBack } from "./hand-in.ts";
import { listMine, mineInput, mineView } from "./list-mine.ts";
import { listNews, newsView } from "./list-news.ts";
import { look, lookInput, seen, seenInput } from "./look.ts";
import { report, reportInput, skip, skipInput } from "./pass-over.ts";
import { saveDraft, savedDraft, saveDraftInput } from "./save-draft.ts";
import { submit, submitInput } from "./submit.ts";
import { submittedView } from "./submitted-view.ts";
import { hintInput, takeHint } from "./take-hint.ts";
import { itemView, viewItem, viewItemInput } from "./view-item.ts";
import { assignmentView, viewWork, viewWorkInput } from "./view-work.ts";

export const workRouter = router({
  mine: learnerProcedure
    .input(mineInput)
    .output(mineView)
    .query(({ ctx, input }) => listMine(ctx, input)),
  news: learnerProcedure.output(newsView).query(({ ctx }) => listNews(ctx)),
  view: learnerProcedure
    .input(viewWorkInput)
    .output(assignmentView)
    .query(({ ctx, input }) => viewWork(ctx, input)),
  item: learnerProcedure
    .input(viewItemInput)
    .output(itemView)
    .query(({ ctx, input }) => viewItem(ctx, input)),
  begin: learnerProcedure.input(beginInput).mutation(({ ctx, input }) => begin(ctx, input)),
  look: learnerProcedure.input(lookInput).mutation(({ ctx, input }) => look(ctx, input)),
  saveDraft: learnerProcedure
    .input(saveDraftInput)
    .output(savedDraft)
    .mutation(({ ctx, input }) => saveDraft(ctx, input)),
  submit: learnerProcedure
    .input(submitInput)
    .output(submittedView)
    .mutation(({ ctx, input }) => submit(ctx, input)),
  hint: learnerProcedure
    .input(hintInput)
    .output(hintView)
    .mutation(({ ctx, input }) => takeHint(ctx, input)),
  skip: learnerProcedure.input(skipInput).mutation(({ ctx, input }) => skip(ctx, input)),
  report: learnerProcedure.input(reportInput).mutation(({ ctx, input }) => report(ctx, input)),
  handIn: learnerProcedure.input(handInInput).mutation(({ ctx, input }) => handIn(ctx, input)),
  takeBack: learnerProcedure.input(handInInput).mutation(({ ctx, input }) => takeBack(ctx, input)),
  seen: learnerProcedure.input(seenInput).mutation(({ ctx, input }) => seen(ctx, input)),
});
