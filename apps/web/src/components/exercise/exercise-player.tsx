"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, type ReactNode, type SyntheticEvent, useEffect, useRef, useState } from "react";
import { AnswerFields } from "./answer-fields";
import { answersLayout } from "./answers-layout";
import { GiveUpDialog, KeysDialog } from "./dialogs";
import { firstFocus } from "./carried-focus";
import { ExerciseActions } from "./exercise-actions";
import { ExerciseMargin } from "./exercise-margin";
import { AnswerGrid, AnswerTable, Keypad, TableKey } from "./later";
import { StatusLine } from "./status-line";
import type { Field, Part, Typed } from "./types";
import { type ExerciseInHand, useExercise } from "./use-exercise";
import { typeInto, useIsPhone } from "./use-keypad";
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
  // The first box has the focus from the start, even before a focus could be noticed.
  // An open solution has the focus instead.
  const [first] = useState(() => (solution === null ? firstFocus(inHand.fieldIds) : undefined));
  const [focused, setFocused] = useState(first);
  const [singleKeys, setSingleKeys] = useSingleKeys();
  const phone = useIsPhone();
  const giveUp = useRef<HTMLDialogElement>(null);
  const keys = useRef<HTMLDialogElement>(null);

  const layout = answersLayout(parts);
  const isTable = layout === "table";
  const fields = parts.flatMap((part) => part.fields);
  const unchanged = fields.every(({ id }) => (typed[id] ?? "") === (result?.fields[id]?.typed ?? ""));
  const solved = result?.verdict === "correct" && unchanged;
  const hintsLeft = inHand.hintCount - inHand.hintsTaken;

  const emptyCell =
    layout !== "fields" && focused !== undefined ? nextEmpty(fields, typed, focused) : undefined;

  const isSolutionOpen = solution !== null;
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
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.target instanceof HTMLInputElement)) return;
    // The Enter that ends a Hangul syllable is no answer; in a table Enter goes from cell to cell until all are filled.
    if (event.nativeEvent.isComposing || emptyCell !== undefined) event.preventDefault();
    if (emptyCell !== undefined) document.getElementById(emptyCell)?.focus();
  };
  const leave = () => {
    // Not at once: a keypad that went under the finger would move the button that is being tapped.
    setTimeout(() => {
      if (!(document.activeElement instanceof HTMLInputElement)) setFocused(undefined);
    }, 300);
  };
  const press = (text: string) => {
    const input = focused === undefined ? null : document.getElementById(focused);
    if (focused !== undefined && input instanceof HTMLInputElement) type(focused, typeInto(input, text));
  };

  const results = result?.fields ?? {};
  const answers = { parts, typed, results, first, keypad: phone, onType: type, onFocus: setFocused };
  const boxOnKeypad = phone ? fields.find(({ id, type }) => id === focused && hasKeypad(type)) : undefined;
  const check = isTable ? t("checkTable") : result ? t("checkAgain") : t("check");

  return (
    <>
      {isTable && <div className="whole">{question}</div>}
      <article>
        {!isTable && question}
        {/* As a dialog's it goes nowhere by itself: Enter that comes before the page can answer loses nothing. */}
        <form method="dialog" onSubmit={submit} onKeyDown={onKeyDown} onBlur={leave} noValidate>
          {layout === "table" && <AnswerTable {...answers} />}
          {layout === "grid" && <AnswerGrid focused={focused} {...answers} />}
          {layout === "fields" && <AnswerFields {...answers} />}
          <ExerciseActions
            acts={acts}
            primary={solved ? t("next") : check}
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
      {boxOnKeypad && (
        <Keypad
          field={boxOnKeypad}
          text={typed[boxOnKeypad.id] ?? ""}
          go={solved || emptyCell !== undefined ? t("nextShort") : t("check")}
          onKey={press}
          onDelete={() => press("")}
          onGo={() => (emptyCell === undefined ? goOn() : document.getElementById(emptyCell)?.focus())}
        />
      )}
      <GiveUpDialog ref={giveUp} onGiveUp={() => void exercise.solution()} />
      <KeysDialog ref={keys} singleKeys={singleKeys} onSingleKeys={setSingleKeys} />
    </>
  );
}

/** The next empty box behind this one, or from the beginning; nothing when all are filled. */
function nextEmpty(fields: readonly Field[], typed: Typed, current: string): string | undefined {
  const at = fields.findIndex(({ id }) => id === current);
  const inOrder = [...fields.slice(at + 1), ...fields.slice(0, at)];
  return inOrder.find(({ id }) => (typed[id] ?? "").trim() === "")?.id;
}

/** What is made of figures and signs; words need the phone's own keyboard, and options none. */
function hasKeypad(type: Field["type"]): boolean {
  return type !== "choice" && type !== "text";
}
