"use client";

import type { WorkItemView } from "@stride/api";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { type ReactNode, type SyntheticEvent, useEffect, useState } from "react";
import { AnswerBoxes, BoxKeypad, useAnswerBoxes } from "@/components/exercise/answer-boxes";
import { firstFocus } from "@/components/exercise/carried-focus";
import { TableKey } from "@/components/exercise/later";
import { SolutionOffered } from "@/components/exercise/solution-offered";
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
  const work = useWorkItem({ assignmentId, item, locale });
  const { parts } = item.exercise;
  const [first] = useState(() =>
    solution === null && item.refusal === undefined
      ? firstFocus(parts.flatMap(({ fields }) => fields.map(({ id }) => id)))
      : undefined,
  );
  const boxes = useAnswerBoxes({ parts, typed: work.typed, type: work.type, first });
  const isTable = boxes.layout === "table";
  const results = work.latest?.marks?.fields ?? {};
  const isTaken = item.refusal === undefined && item.tries.left !== 0;
  const hintsLeft = item.refusal === undefined ? item.hintCount - item.hints.length : 0;
  const page = `/${locale}/work/${assignmentId}`;
  const next = item.position < item.count ? `${page}/${item.position + 1}` : page;

  const isSolutionOpen = solution !== null;
  useEffect(() => {
    if (!isSolutionOpen) return;
    const section = document.getElementById("solution");
    section?.focus({ preventScroll: true });
    section?.scrollIntoView({ block: "start" });
  }, [isSolutionOpen]);

  const submit = () => void work.submit();
  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (isTaken) submit();
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
            {isTaken && (
              <Button
                type="submit"
                look="primary"
                {...(boxes.emptyCell === undefined ? { shortcut: "Enter" } : {})}
                aria-disabled={work.busy}
              >
                {work.busy ? t("submitting") : t("submit")}
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
          <WorkStatus latest={work.latest} notice={work.notice} keeping={work.keeping} />
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
          {item.position < item.count && (
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
            <p>{t("hintsNoted")}</p>
          </>
        )}
        <ReportForm busy={work.busy} onReport={work.report} />
      </aside>
      {solution}
      {isTaken && (
        <BoxKeypad boxes={boxes} go={{ all: t("submitShort"), empty: practice("nextShort") }} onGo={submit} />
      )}
    </SolutionOffered>
  );
}
