"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, type SyntheticEvent, useEffect, useRef, useState } from "react";
import { AnswerBoxes, BoxKeypad, useAnswerBoxes } from "./answer-boxes";
import { ExerciseKeysDialog, GiveUpDialog } from "./dialogs";
import { firstFocus } from "./carried-focus";
import { ExerciseActions } from "./exercise-actions";
import { ExerciseMargin } from "./exercise-margin";
import { TableKey } from "./later";
import { StatusLine } from "./status-line";
import type { Part } from "./types";
import { type ExerciseInHand, useExercise } from "./use-exercise";
import { useGoOnFocus } from "./use-go-on-focus";
import { useShortcuts } from "./use-shortcuts";
import { useSingleKeys } from "./use-single-keys";

interface ExercisePlayerProps extends ExerciseInHand {
  readonly parts: readonly Part[];
  /** The question and its picture. */
  readonly question: ReactNode;
  /** The hints taken so far, as list items. */
  readonly hints: ReactNode;
  /** The worked solution, while it is open. */
  readonly solution: ReactNode;
  /** Leads to exactly this exercise. */
  readonly shareLink: string;
}

/** An exercise to work on: the question, the boxes, what can be done, hints in the margin, the solution below. */
export function ExercisePlayer({
  parts,
  question,
  hints,
  solution,
  shareLink,
  ...inHand
}: ExercisePlayerProps) {
  const t = useTranslations("practice");
  const exercise = useExercise(inHand);
  const { typed, type, result, busy } = exercise;
  const isSolutionOpen = solution !== null;
  const isRight = result?.verdict === "correct";
  // An open solution has the focus instead, or the button that leads on.
  const [first] = useState(() => (isSolutionOpen || isRight ? undefined : firstFocus(inHand.fieldIds)));
  const boxes = useAnswerBoxes({ parts, typed, type, first });
  const { fields, emptyCell } = boxes;
  const [singleKeys, setSingleKeys] = useSingleKeys();
  const giveUp = useRef<HTMLDialogElement>(null);
  const keys = useRef<HTMLDialogElement>(null);

  const isTable = boxes.layout === "table";
  const unchanged = fields.every(({ id }) => (typed[id] ?? "") === (result?.fields[id]?.typed ?? ""));
  const solved = isRight && unchanged;
  const primary = useGoOnFocus({
    settled: isRight ? result.id : undefined,
    isChanged: !unchanged,
    isSolutionOpen,
  });
  const hintsLeft = inHand.hintCount - inHand.hintsTaken;

  useEffect(() => {
    if (!isSolutionOpen) return;
    const section = document.getElementById("solution");
    section?.focus({ preventScroll: true });
    section?.scrollIntoView({ block: "start" });
  }, [isSolutionOpen]);

  const goOn = () => void (solved ? exercise.another() : exercise.check());
  const acts = {
    another: () => void exercise.another(),
    hint: () => void (hintsLeft > 0 && exercise.hint()),
    solution: () => {
      if (inHand.answered || result?.number !== undefined) void exercise.solution();
      else giveUp.current?.showModal();
    },
    keys: () => keys.current?.showModal(),
  };
  useShortcuts({ KeyN: acts.another, KeyH: acts.hint, KeyS: acts.solution, Slash: acts.keys }, singleKeys);

  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    goOn();
  };
  const results = result?.fields ?? {};
  const check = isTable ? t("checkTable") : result ? t("checkAgain") : t("check");

  return (
    <>
      {isTable && <div className="whole">{question}</div>}
      <article>
        {!isTable && question}
        {/* As a dialog's it goes nowhere by itself: Enter that comes before the page can answer loses nothing. */}
        <form method="dialog" onSubmit={submit} onKeyDown={boxes.onKeyDown} onBlur={boxes.onBlur} noValidate>
          <AnswerBoxes boxes={boxes} results={results} />
          <ExerciseActions
            acts={acts}
            primary={solved ? t("next") : check}
            primaryRef={primary}
            byEnter={emptyCell === undefined}
            busy={busy}
            hintsLeft={hintsLeft}
          />
          <StatusLine exercise={exercise} fields={fields} />
        </form>
      </article>
      <ExerciseMargin
        hints={hints}
        hintsTaken={inHand.hintsTaken}
        hintsLeft={hintsLeft}
        onHint={acts.hint}
        shareLink={shareLink}
      >
        {isTable && <TableKey fields={fields} typed={typed} results={results} />}
      </ExerciseMargin>
      {solution}
      <BoxKeypad
        boxes={boxes}
        go={{ all: solved ? t("nextShort") : t("check"), empty: t("nextShort") }}
        onGo={goOn}
      />
      <GiveUpDialog ref={giveUp} onGiveUp={() => void exercise.solution()} />
      <ExerciseKeysDialog ref={keys} singleKeys={singleKeys} onSingleKeys={setSingleKeys} />
    </>
  );
}
