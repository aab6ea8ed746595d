"use client";

import { useTranslations } from "next-intl";
import { FieldFeedback } from "./field-feedback";
import { toldTogether } from "./grid-told";
import type { AnswersProps } from "./types";
import { unbrokenSums } from "./unbroken";

type Told = Pick<AnswersProps, "parts" | "typed" | "results">;

/** What is said about a grid: once for all cells of which the same is to be said, and by itself what holds of one of them only. */
export function GridFeedback(answers: Told) {
  const t = useTranslations("practice");
  const count = answers.parts.flatMap(({ fields }) => fields).length;
  return (
    <div className="told">
      {toldTogether(answers).map(({ first, cells, result, part, others }) => (
        <section key={first.id}>
          <h2>{cells.length === count ? t("allCells") : cells.map(({ label }) => label).join("; ")}</h2>
          <FieldFeedback
            field={first}
            result={result}
            text={answers.typed[first.id] ?? ""}
            part={part}
            othersElsewhere={others.some(({ cell }) => cell.id === first.id)}
          />
          {others.map(({ cell, diagnosis: { misconception, name, sentences } }) => (
            <p key={`${cell.id} ${misconception}`} className="more">
              <b>{cell.label}.</b> {t("orSlip", { name })}. {unbrokenSums(sentences.join(" "))}
            </p>
          ))}
        </section>
      ))}
    </div>
  );
}

/** The id of what is said about a cell; nothing where nothing is. */
export function saidOf(answers: Told, cell: string): string | undefined {
  const group = toldTogether(answers).find(({ cells }) => cells.some(({ id }) => id === cell));
  return group && `says-${group.first.id}`;
}
