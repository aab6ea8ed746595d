"use client";

import { type SubmitEvent, useEffect, useRef, useState } from "react";
import { VerdictIcon } from "@/components/figures/verdict-icon";
import { Button } from "@/components/ui/button";
import { Feedback } from "@/components/ui/feedback";

interface Statement {
  readonly id: string;
  readonly text: string;
  readonly why: string;
  readonly isRight: boolean;
}

type Outcome = "agreed" | "missed" | "open";
type Outcomes = Readonly<Record<Outcome, string>>;

export interface MistakeWords {
  readonly right: string;
  readonly wrong: string;
  readonly check: string;
  readonly again: string;
  /** What is said of a statement that is right, and of one that is wrong. */
  readonly outcomes: { readonly right: Outcomes; readonly wrong: Outcomes };
  /** By the number of statements that were judged right, and that were not judged. */
  readonly scores: readonly string[];
  readonly open: readonly string[];
}

interface FindMistakesProps {
  readonly statements: readonly Statement[];
  readonly words: MistakeWords;
}

type Judgements = Readonly<Record<string, boolean>>;

/** Statements to judge, and what each of them is. It stays in the page: nothing is sent. */
export function FindMistakes({ statements, words }: FindMistakesProps) {
  const [judged, setJudged] = useState<Judgements>({});
  const [checked, setChecked] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const score = useRef<HTMLParagraphElement>(null);
  // What was focused is switched off now; the score is what comes next.
  useEffect(() => {
    if (checked) score.current?.focus();
  }, [checked]);

  const outcomes = statements.map(({ id, isRight }) => outcomeOf(judged[id], isRight));
  const count = (outcome: Outcome) => outcomes.filter((one) => one === outcome).length;

  const check = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setChecked(true);
  };
  const again = () => {
    setJudged({});
    setChecked(false);
    form.current?.scrollIntoView();
    form.current?.focus({ preventScroll: true });
  };

  return (
    <form ref={form} className="judge" tabIndex={-1} aria-labelledby="mistakes" onSubmit={check}>
      <ol>
        {statements.map((statement, at) => (
          <li key={statement.id}>
            <JudgedStatement
              statement={statement}
              judged={judged[statement.id]}
              outcome={checked ? outcomes[at] : undefined}
              words={words}
              onJudge={(isRight) => setJudged({ ...judged, [statement.id]: isRight })}
            />
          </li>
        ))}
      </ol>
      <p className="score" ref={score} tabIndex={-1}>
        {checked && [words.scores[count("agreed")], words.open[count("open")]].join(" ").trim()}
      </p>
      {checked ? (
        <Button key="again" onClick={again}>
          {words.again}
        </Button>
      ) : (
        <Button key="check" type="submit" look="primary">
          {words.check}
        </Button>
      )}
    </form>
  );
}

interface JudgedStatementProps {
  readonly statement: Statement;
  readonly judged: boolean | undefined;
  /** Once it was checked. */
  readonly outcome: Outcome | undefined;
  readonly words: MistakeWords;
  readonly onJudge: (isRight: boolean) => void;
}

function JudgedStatement({ statement, judged, outcome, words, onJudge }: JudgedStatementProps) {
  const { id, text, why, isRight } = statement;
  const about = `${id}-why`;
  return (
    <fieldset disabled={outcome !== undefined} aria-describedby={outcome && about}>
      <legend>{text}</legend>
      <div className="choices">
        {[true, false].map((choice) => (
          <label key={String(choice)} className="choice">
            <input type="radio" name={id} checked={judged === choice} onChange={() => onJudge(choice)} />
            {choice ? words.right : words.wrong}
          </label>
        ))}
      </div>
      {outcome && (
        <Feedback
          id={about}
          verdict={verdicts[outcome]}
          name={
            <>
              <VerdictIcon verdict={verdicts[outcome]} />
              {words.outcomes[isRight ? "right" : "wrong"][outcome]}
            </>
          }
        >
          <p>{why}</p>
        </Feedback>
      )}
    </fieldset>
  );
}

const verdicts = { agreed: "right", missed: "wrong", open: "unreadable" } as const;

function outcomeOf(judged: boolean | undefined, isRight: boolean): Outcome {
  return judged === undefined ? "open" : judged === isRight ? "agreed" : "missed";
}
