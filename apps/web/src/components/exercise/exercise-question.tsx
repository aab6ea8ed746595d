import type { AttemptView, PosedExercise } from "@stride/api";
import { getTranslations } from "next-intl/server";
import { Chip, Chips } from "@/components/ui/chips";
import { Emphasis } from "./emphasis";
import { ExercisePicture } from "./exercise-picture";
import { unbroken } from "./unbroken";

interface ExerciseQuestionProps {
  readonly exercise: PosedExercise;
  readonly attempt: AttemptView | undefined;
}

/** What is asked, under which conventions, with its picture. */
export async function ExerciseQuestion({ exercise, attempt }: ExerciseQuestionProps) {
  const t = await getTranslations("practice");
  const { title, skill, difficulty, prompt, conventions } = exercise;
  return (
    <>
      <p className="kicker">
        <b>{title}</b> · {skill}, {t("level", { level: difficulty })}
      </p>
      <h1 className="q">{unbroken(prompt)}</h1>
      <Chips label={t("conventions")}>
        {conventions.map((words) => (
          <Chip key={words}>
            <Emphasis text={words} />
          </Chip>
        ))}
      </Chips>
      <ExercisePicture exercise={exercise} attempt={attempt} />
    </>
  );
}
