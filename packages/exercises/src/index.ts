export { type Answer, answerText } from "./answer.ts";
export { catalogue, type KindDescription } from "./catalogue.ts";
export { type Convention, conventionSchema, conventionWords } from "./convention.ts";
export { difficulties, type Difficulty, type Field, type Part } from "./define-exercise.ts";
export { ENGINE_VERSION, type Exercise, generate, named, restore } from "./exercise.ts";
export {
  type Diagnosis,
  type FieldGrade,
  type FieldVerdict,
  grade,
  type Grade,
  type Typed,
  type Verdict,
} from "./grade.ts";
export { kinds } from "./kinds/index.ts";
export { type Locale, locales, type Text } from "./locale.ts";
export { misconceptions } from "./misconceptions/index.ts";
export { dimensions, numeral } from "./numerals.ts";
export { type Skill, skills } from "./skills.ts";
export { fieldsOf } from "./solve.ts";
export { explain } from "./explain.ts";
export { hintCount, hints, type Hint } from "./hints.ts";
export type { Formula } from "./steps/formula.ts";
export { type PartSolution, type SolutionStep, workedSolution } from "./worked-solution.ts";
export { MASTERY_WINDOW, masteryLevel, type Outcome } from "./mastery.ts";
export { findExercise } from "./practise.ts";
export { inputPhrase } from "./wording/input.ts";
