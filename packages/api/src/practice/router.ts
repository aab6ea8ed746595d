import { anyoneProcedure, learnerProcedure, router } from "../trpc.ts";
import { attemptView } from "../exercise/attempt-view.ts";
import {
  firstExercise,
  firstExerciseInput,
  previewExercise,
  previewExerciseInput,
} from "./preview-exercise.ts";
import { publicExercise } from "../exercise/public-exercise.ts";
import { revealSolution, revealSolutionInput } from "./reveal-solution.ts";
import { hintView, solutionView } from "../exercise/solution-view.ts";
import { startExercise, startExerciseInput } from "./start-exercise.ts";
import { submitAnswer, submitAnswerInput } from "./submit-answer.ts";
import { takeHint, takeHintInput } from "./take-hint.ts";
import { exerciseView, viewExercise, viewExerciseInput } from "./view-exercise.ts";

export const practiceRouter = router({
  preview: anyoneProcedure
    .input(previewExerciseInput)
    .output(publicExercise)
    .query(({ ctx, input }) => previewExercise(ctx, input)),
  first: anyoneProcedure
    .input(firstExerciseInput)
    .output(publicExercise)
    .query(({ input }) => firstExercise(input)),
  start: anyoneProcedure.input(startExerciseInput).mutation(({ ctx, input }) => startExercise(ctx, input)),
  exercise: learnerProcedure
    .input(viewExerciseInput)
    .output(exerciseView)
    .query(({ ctx, input }) => viewExercise(ctx, input)),
  submit: learnerProcedure
    .input(submitAnswerInput)
    .output(attemptView)
    .mutation(({ ctx, input }) => submitAnswer(ctx, input)),
  hint: learnerProcedure
    .input(takeHintInput)
    .output(hintView)
    .mutation(({ ctx, input }) => takeHint(ctx, input)),
  solution: learnerProcedure
    .input(revealSolutionInput)
    .output(solutionView)
    .mutation(({ ctx, input }) => revealSolution(ctx, input)),
});
