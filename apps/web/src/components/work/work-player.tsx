"use client";

import type { WorkItemView } from "@stride/api";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type ReactNode, type SyntheticEvent, useEffect, useState } from "react";
import { AnswerBoxes, BoxKeypad, useAnswerBoxes } from "@/components/exercise/answer-boxes";
import { firstFocus } from "@/components/exercise/carried-focus";
import { TableKey } from "@/components/exercise/later";
import { SolutionOffered } from "@/components/exercise/solution-offered";
import { useGoOnFocus } from "@/components/exercise/use-go-on-focus";
import { Button, buttonClass } from "@/components/ui/button";
import { ReportForm } from "./report-form";
import { useWorkItem } from "./use-work-item";
import { WorkStatus } from "./work-status";

interface WorkPlayerProps {
  readonly assignmentId: string;
  readonly item: WorkItemView;
  readonly locale: "en" | "ko";
  /** The question and its picture. */
  readonly question: ReactNode;
  /** The hints taken so far, as list items. */
  readonly hints: ReactNode;
  /** What the teacher said. */
  readonly told: ReactNode;
  /** The worked solution, while it is open. */
  readonly solution: ReactNode;
}

/** An item of a class's work: the question, the boxes, what can be done, where what is typed is kept. */
export function WorkPlayer({ assignmentId, item, locale, question, hints, told, solution }: WorkPlayerProps) {
  const t = useTranslations("work");
  const practice = useTranslations("practice");
  const router = useRouter();
  const work = useWorkItem({ assignmentId, item, locale });
  const { parts } = item.exercise;
  const isSolutionOpen = solution !== null;
  const { latest } = work;
  const isOut = item.tries.left === 0;
  // Where the marks aren't shown yet there is nothing more to do, either.
  const settled =
    latest?.number !== undefined &&
    item.refusal === undefined &&
    (isOut || latest.marks === undefined || latest.marks.verdict === "correct")
      ? latest.id
      : undefined;
  const goesOn = settled !== undefined && (isOut || work.isAnswered);
  const onward = useGoOnFocus({ settled, isChanged: !goesOn, isSolutionOpen });
  const [first] = useState(() =>
    !isSolutionOpen && !goesOn && item.refusal === undefined
      ? firstFocus(parts.flatMap(({ fields }) => fields.map(({ id }) => id)))
      : undefined,
  );
  const boxes = useAnswerBoxes({ parts, typed: work.typed, type: work.type, first });
  const isTable = boxes.layout === "table";
  const results = latest?.marks?.fields ?? {};
  const isTaken = item.refusal === undefined && !isOut;
  const hintsLeft = item.refusal === undefined ? item.hintCount - item.hints.length : 0;
  const page = `/${locale}/work/${assignmentId}`;
  const isLast = item.position === item.count;
  const next = isLast ? page : `${page}/${item.position + 1}`;

  useEffect(() => {
    if (!isSolutionOpen) return;
    const section = document.getElementById("solution");
    section?.focus({ preventScroll: true });
    section?.scrollIntoView({ block: "start" });
  }, [isSolutionOpen]);

  const goOn = () => {
    if (goesOn) router.push(next);
    else if (isTaken) void work.submit();
  };
  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault();
    goOn();
  };
  return (
    <SolutionOffered value={item.solution !== undefined}>
      {isTable && <div className="whole">{question}</div>}
      <article>
        {!isTable && question}
        {/* As a dialog's it goes nowhere by itself: Enter that comes before the page can answer loses nothing. */}
        <form
          method="dialog"
          onSubmit={onSubmit}
          onKeyDown={boxes.onKeyDown}
          onBlur={boxes.onBlur}
          noValidate
        >
          <fieldset disabled={!isTaken}>
            <AnswerBoxes boxes={boxes} results={results} />
          </fieldset>
          <p className="tries">
            {isTaken || item.refusal === undefined
              ? t("triesLeft", { left: item.tries.left ?? -1, used: item.tries.used })
              : t(`refusals.${item.refusal}`)}
          </p>
          <div className="acts">
            {(isTaken || goesOn) && (
              <Button
                ref={onward}
                type="submit"
                look="primary"
                {...(boxes.emptyCell === undefined ? { shortcut: "Enter" } : {})}
                aria-disabled={work.busy}
              >
                {work.busy ? t("submitting") : t(goesOn ? (isLast ? "allItems" : "next") : "submit")}
              </Button>
            )}
            {hintsLeft > 0 && <Button onClick={() => void work.hint()}>{practice("hint")}</Button>}
            {item.solution && (
              <Link className={buttonClass()} href="?solution=1#solution">
                {practice("showSolution")}
              </Link>
            )}
            <span className="grow">
              {isTaken && item.tries.used === 0 && (
                <Button look="quiet" onClick={() => void work.skip(next)}>
                  {t("skip")}
                </Button>
              )}
            </span>
          </div>
          <WorkStatus
            latest={latest}
            isChanged={!work.isAnswered}
            notice={work.notice}
            keeping={work.keeping}
          />
        </form>
        <nav className="steps-between" aria-label={t("items")}>
          {item.position > 1 && (
            <Link className={buttonClass()} href={`${page}/${item.position - 1}`}>
              {t("previous")}
            </Link>
          )}
          <Link className={buttonClass()} href={page}>
            {t("allItems")}
          </Link>
          {!isLast && (
            <Link className={buttonClass()} href={next}>
              {t("next")}
            </Link>
          )}
        </nav>
      </article>
      <aside className="margin">
        {isTable && <TableKey fields={boxes.fields} typed={work.typed} results={results} />}
        {told}
        {(item.hintCount > 0 || item.hints.length > 0) && (
          <>
            <h2>{practice("hints")}</h2>
            <ol className="ladder" aria-live="polite">
              {hints}
              {hintsLeft > 0 && (
                <li data-n={item.hints.length + 1}>
                  <Button onClick={() => void work.hint()}>
                    {practice("showHint", { number: item.hints.length + 1 })}
                  </Button>
                </li>
              )}
            </ol>
            {hintsLeft > 0 && <p>{t("hintsNoted")}</p>}
          </>
        )}
        <ReportForm busy={work.busy} onReport={work.report} />
      </aside>
      {solution}
      {isTaken && (
        <BoxKeypad
          boxes={boxes}
          go={{ all: goesOn ? practice("nextShort") : t("submitShort"), empty: practice("nextShort") }}
          onGo={goOn}
        />
      )}
    </SolutionOffered>
  );
}
