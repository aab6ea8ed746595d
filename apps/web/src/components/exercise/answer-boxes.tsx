"use client";

import { type KeyboardEvent, useState } from "react";
import { AnswerFields } from "./answer-fields";
import { answersLayout } from "./answers-layout";
import { AnswerGrid, AnswerTable, Keypad } from "./later";
import type { AnswersProps, Field, Part, Typed } from "./types";
import { typeInto, useIsPhone } from "./use-keypad";

interface Answers {
  readonly parts: readonly Part[];
  readonly typed: Typed;
  readonly type: (field: string, text: string) => void;
  /** The box that has the focus from the start, even before a focus could be noticed. */
  readonly first: string | undefined;
}

/** The boxes of an exercise while one types: which has the focus, where Enter leads, what the phone's keys do. */
export function useAnswerBoxes({ parts, typed, type, first }: Answers) {
  const [focused, setFocused] = useState(first);
  const phone = useIsPhone();
  const layout = answersLayout(parts);
  const fields = parts.flatMap((part) => part.fields);
  /** Where Enter goes while a box is empty. */
  const emptyCell =
    layout !== "fields" && focused !== undefined ? nextEmpty(fields, typed, focused) : undefined;

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.target instanceof HTMLInputElement)) return;
    // The Enter that ends a Hangul syllable is no answer; in a table Enter goes from cell to cell until all are filled.
    if (event.nativeEvent.isComposing || emptyCell !== undefined) event.preventDefault();
    if (emptyCell !== undefined) document.getElementById(emptyCell)?.focus();
  };
  const onBlur = () => {
    // Not at once: a keypad that went under the finger would move the button that is being tapped.
    setTimeout(() => {
      if (!(document.activeElement instanceof HTMLInputElement)) setFocused(undefined);
    }, 300);
  };
  const press = (text: string) => {
    const input = focused === undefined ? null : document.getElementById(focused);
    if (focused !== undefined && input instanceof HTMLInputElement) type(focused, typeInto(input, text));
  };

  return {
    ...{ layout, fields, emptyCell, onKeyDown, onBlur, press },
    onKeypad: phone ? fields.find(({ id, type }) => id === focused && hasKeypad(type)) : undefined,
    answers: { parts, typed, first, keypad: phone, onType: type, onFocus: setFocused, focused },
  };
}

type Boxes = ReturnType<typeof useAnswerBoxes>;

interface AnswerBoxesProps {
  readonly boxes: Boxes;
  readonly results: AnswersProps["results"];
}

export function AnswerBoxes({ boxes: { layout, answers }, results }: AnswerBoxesProps) {
  const { focused, ...rest } = answers;
  switch (layout) {
    case "table":
      return <AnswerTable results={results} {...rest} />;
    case "grid":
      return <AnswerGrid focused={focused} results={results} {...rest} />;
    case "fields":
      return <AnswerFields results={results} {...rest} />;
    default:
      return layout satisfies never;
  }
}

interface BoxKeypadProps {
  readonly boxes: Boxes;
  /** What the key that goes on says while nothing is empty, and while something is. */
  readonly go: { readonly all: string; readonly empty: string };
  readonly onGo: () => void;
}

/** The phone's keys, while a box has the focus that they are for. */
export function BoxKeypad({ boxes: { onKeypad, answers, emptyCell, press }, go, onGo }: BoxKeypadProps) {
  if (!onKeypad) return null;
  return (
    <Keypad
      field={onKeypad}
      text={answers.typed[onKeypad.id] ?? ""}
      go={emptyCell === undefined ? go.all : go.empty}
      onKey={press}
      onDelete={() => press("")}
      onGo={() => (emptyCell === undefined ? onGo() : document.getElementById(emptyCell)?.focus())}
    />
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
