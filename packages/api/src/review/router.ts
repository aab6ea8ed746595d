import { z } from "zod";
import { router, teacherProcedure } from "../trpc.ts";
import { answerReport, answerReportInput } from "./answer-report.ts";
import { classMap, classMapInput, viewClassMap } from "./class-map.ts";
import {
  comment,
  commentInput,
  commentOnMistake,
  commentOnMistakeInput,
  removeComment,
  removeCommentInput,
} from "./comment.ts";
import { exportAnswers, exportAnswersInput } from "./export-answers.ts";
import { csvFile, exportScores, exportScoresInput } from "./export-scores.ts";
import { gradebook, gradebookInput, viewGradebook } from "./gradebook.ts";
import { itemReport, itemReportInput, reportItems } from "./item-report.ts";
import { attemptList, listAttempts, listAttemptsInput } from "./list-attempts.ts";
import { mapCell, mapCellInput, viewMapCell } from "./map-cell.ts";
import {
  overrideInput,
  overrideScores,
  withdrawOverrideInput,
  withdrawOverrides,
} from "./override-scores.ts";
import { previewRegrade, regrade, regradeInput, regradePreview, undoRegrade } from "./regrade.ts";
import { reteach, reteachInput } from "./reteach.ts";
import { assignmentView, viewAssignment, viewAssignmentInput } from "./view-assignment.ts";
import { itemView, viewItem, viewItemInput } from "./view-item.ts";

const changed = z.strictObject({ changed: z.number() });
const reached = z.strictObject({ reached: z.number() });

export const reviewRouter = router({
  assignment: teacherProcedure
    .input(viewAssignmentInput)
    .output(assignmentView)
    .query(({ ctx, input }) => viewAssignment(ctx, input)),
  attempts: teacherProcedure
    .input(listAttemptsInput)
    .output(attemptList)
    .query(({ ctx, input }) => listAttempts(ctx, input)),
  item: teacherProcedure
    .input(viewItemInput)
    .output(itemView)
    .query(({ ctx, input }) => viewItem(ctx, input)),
  override: teacherProcedure
    .input(overrideInput)
    .output(changed)
    .mutation(({ ctx, input }) => overrideScores(ctx, input)),
  withdrawOverride: teacherProcedure
    .input(withdrawOverrideInput)
    .output(changed)
    .mutation(({ ctx, input }) => withdrawOverrides(ctx, input)),
  comment: teacherProcedure
    .input(commentInput)
    .output(reached)
    .mutation(({ ctx, input }) => comment(ctx, input)),
  commentOnMistake: teacherProcedure
    .input(commentOnMistakeInput)
    .output(reached)
    .mutation(({ ctx, input }) => commentOnMistake(ctx, input)),
  removeComment: teacherProcedure
    .input(removeCommentInput)
    .mutation(({ ctx, input }) => removeComment(ctx, input)),
  answerReport: teacherProcedure
    .input(answerReportInput)
    .mutation(({ ctx, input }) => answerReport(ctx, input)),
  regradePreview: teacherProcedure
    .input(regradeInput)
    .output(regradePreview)
    .query(({ ctx, input }) => previewRegrade(ctx, input)),
  regrade: teacherProcedure
    .input(regradeInput)
    .output(changed)
    .mutation(({ ctx, input }) => regrade(ctx, input)),
  undoRegrade: teacherProcedure
    .input(regradeInput)
    .output(changed)
    .mutation(({ ctx, input }) => undoRegrade(ctx, input)),
  map: teacherProcedure
    .input(classMapInput)
    .output(classMap)
    .query(({ ctx, input }) => viewClassMap(ctx, input)),
  mapCell: teacherProcedure
    .input(mapCellInput)
    .output(mapCell)
    .query(({ ctx, input }) => viewMapCell(ctx, input)),
  reteach: teacherProcedure
    .input(reteachInput)
    .output(z.strictObject({ id: z.string() }))
    .mutation(({ ctx, input }) => reteach(ctx, input)),
  items: teacherProcedure
    .input(itemReportInput)
    .output(itemReport)
    .query(({ ctx, input }) => reportItems(ctx, input)),
  gradebook: teacherProcedure
    .input(gradebookInput)
    .output(gradebook)
    .query(({ ctx, input }) => viewGradebook(ctx, input)),
  exportScores: teacherProcedure
    .input(exportScoresInput)
    .output(csvFile)
    .query(({ ctx, input }) => exportScores(ctx, input)),
  exportAnswers: teacherProcedure
    .input(exportAnswersInput)
    .output(csvFile)
    .query(({ ctx, input }) => exportAnswers(ctx, input)),
});
