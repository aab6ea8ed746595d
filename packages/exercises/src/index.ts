export { type Answer, answerText } from "./answer.ts";
export { believedAnswer, keyAnswer } from "./believed-answer.ts";
export { type ContactSheet, contactSheet } from "./contact-sheet.ts";
export { catalogue, type KindDescription, settingsAt } from "./catalogue.ts";
export { type Convention, conventionSchema, conventionWords } from "./convention.ts";
export type { ExerciseKind, FromNetwork, Part } from "./define-exercise.ts";
export type { Diagnosis } from "./diagnose.ts";
export { difficulties, type Difficulty, type Features } from "./difficulty.ts";
export { ENGINE_VERSION, type Exercise, fromNetwork, generate, named, restore } from "./exercise.ts";
export type { Field, Option } from "./field.ts";
export {
  type FieldGrade,
  fieldVerdicts,
  type FieldVerdict,
  grade,
  type Grade,
  type Typed,
  type Verdict,
  verdicts,
} from "./grade.ts";
export { kinds } from "./kinds/index.ts";
export { type Locale, locales, type Text } from "./locale.ts";
export { misconceptions } from "./misconceptions/index.ts";
export type { Design, Grid, Picture } from "./picture.ts";
export { dimensions, numeral } from "./numerals.ts";
export {
  meets,
  type SettingId,
  settingIds,
  settingOf,
  type Settings,
  settingsSchema,
  settingWords,
} from "./settings.ts";
export { type Skill, skills } from "./skills.ts";
export { fieldsOf } from "./solve.ts";
export { explain } from "./explain.ts";
export { hintCount, hints, type Hint } from "./hints.ts";
export type { Formula } from "./steps/formula.ts";
export { type PartSolution, type SolutionStep, workedSolution } from "./worked-solution.ts";
export { MASTERY_WINDOW, masteryLevel, type Outcome } from "./mastery.ts";
export { findExercise } from "./practise.ts";
export { pictureLines } from "./wording/picture.ts";
export { inputPhrase } from "./wording/input.ts";
export { layerName, layerSettings } from "./wording/layer.ts";
