"use client";

import type { PublicExercise } from "@stride/api";
import { useTranslations } from "next-intl";
import { AnswerInput } from "@/components/exercise/answer-input";
import { ReadingLine } from "@/components/exercise/reading-line";
import { StatusLine } from "@/components/exercise/status-line";
import { useExercise } from "@/components/exercise/use-exercise";
import { Button } from "@/components/ui/button";

interface FirstExerciseProps {
  readonly exercise: Pick<PublicExercise, "link" | "parts">;
  readonly locale: "en" | "ko";
}

/** The one box of the first page. Checking it begins the exercise and opens its page, where the reason stands. */
export function FirstExercise({ exercise: { link, parts }, locale }: FirstExerciseProps) {
  const t = useTranslations("practice");
  const field = parts[0]?.fields[0];
  const inHand = useExercise({
    id: undefined,
    link,
    fieldIds: field ? [field.id] : [],
    locale,
    hintsTaken: 0,
    hintCount: 0,
    answered: false,
    latest: undefined,
  });
  if (!field) return null;
  return (
    <form
      className="try"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void inHand.check();
      }}
    >
      <div className="field">
        <label htmlFor={field.id}>
          {field.label}
          <span>{field.form}</span>
        </label>
        <div className="line">
          <div className="box">
            <AnswerInput
              field={field}
              typed={inHand.typed}
              results={inHand.result?.fields ?? {}}
              onType={inHand.type}
              onFocus={() => undefined}
              keypad={false}
              autoFocus={false}
            />
          </div>
          <Button type="submit" look="primary" shortcut="Enter" aria-disabled={inHand.busy}>
            {inHand.busy ? t("checking") : t("check")}
          </Button>
        </div>
        <ReadingLine id={`read-${field.id}`} field={field} text={inHand.typed[field.id] ?? ""} />
        <StatusLine exercise={inHand} fields={[field]} />
      </div>
    </form>
  );
}
