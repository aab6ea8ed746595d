"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { useContext } from "react";
import { Feedback } from "@/components/ui/feedback";
import { answerTold } from "./answer-told";
import { SlipSentences } from "./slip-sentences";
import { SolutionOffered } from "./solution-offered";
import type { Field, FieldResult } from "./types";
import { unbroken, unbrokenSums } from "./unbroken";

interface FieldFeedbackProps {
  readonly field: Field;
  readonly result: FieldResult;
  /** What stands in the box now. */
  readonly text: string;
  /** The part of the worked solution that the field belongs to. */
  readonly part: number;
  /** The box of which the very same has been said; then it isn't said again. */
  readonly before?: string | undefined;
  /** Whether other slips that would explain it are told elsewhere. */
  readonly othersElsewhere?: boolean;
}

/** What is said about one answer, and why. Once another stands in the box, a reason is still there to be read, as the last answer's. */
export function FieldFeedback({ text, ...props }: FieldFeedbackProps) {
  const { field, result, before } = props;
  const t = useTranslations("practice");
  const id = saysId(field);
  const earlier =
    result.typed === text ? undefined : t("forEarlier", { answer: unbroken(answerTold(field, result)) });
  if (earlier !== undefined && (result.verdict === "correct" || result.verdict === "blank")) return null;
  switch (result.verdict) {
    case "correct":
      return <Feedback id={id} verdict="right" name={t("right")} slim />;
    case "inherited":
      return (
        <Feedback
          id={id}
          verdict="inherited"
          name={t("inherited")}
          slim={before !== undefined}
          earlier={earlier}
        >
          {before === undefined && <p>{t("inheritedText")}</p>}
        </Feedback>
      );
    case "layout":
      return (
        <Feedback id={id} verdict="wrong" name={t("layout")} earlier={earlier}>
          <p>{t("layoutText")}</p>
        </Feedback>
      );
    case "convention":
      return (
        <Feedback id={id} verdict="wrong" name={t("otherConvention")} earlier={earlier}>
          <p>{result.convention}</p>
        </Feedback>
      );
    case "blank":
      return (
        <Feedback id={id} verdict="unreadable" name={t("blank")} slim>
          <p className="more">{t("blankText")}</p>
        </Feedback>
      );
    case "unreadable":
      return (
        <Feedback id={id} verdict="unreadable" name={t("unreadable")} earlier={earlier}>
          <p>{reasonText(t, result)}</p>
        </Feedback>
      );
    case "incorrect":
      return <WrongFeedback {...props} earlier={earlier} />;
    default:
      return result.verdict satisfies never;
  }
}

interface WrongFeedbackProps extends Omit<FieldFeedbackProps, "text"> {
  readonly earlier: string | undefined;
}

function WrongFeedback({
  field,
  result,
  part,
  before,
  othersElsewhere = false,
  earlier,
}: WrongFeedbackProps) {
  const t = useTranslations("practice");
  const hasSolution = useContext(SolutionOffered);
  const [likeliest, ...others] = result.diagnoses;
  const answer = unbroken(answerTold(field, result));
  const id = saysId(field);
  if (!likeliest) {
    return (
      <Feedback id={id} verdict="wrong" name={t("wrong")} earlier={earlier}>
        <p>
          {result.objection === undefined
            ? t(hasSolution ? "unknownSlip" : "unknownSlipAlone", { answer })
            : unbrokenSums(result.objection)}
        </p>
      </Feedback>
    );
  }
  const name = t("wrongNamed", { name: likeliest.name });
  if (before !== undefined) {
    return (
      <Feedback id={id} verdict="wrong" name={name} earlier={earlier}>
        <p>{t("sameSlip", { label: before })}</p>
      </Feedback>
    );
  }
  return (
    <Feedback id={id} verdict="wrong" name={name} earlier={earlier}>
      <SlipSentences sentences={likeliest.sentences} />
      {others.map(({ misconception, name, sentences }) => (
        <p key={misconception} className="more">
          {t("orSlip", { name })}. {unbrokenSums(sentences.join(" "))}
        </p>
      ))}
      <p className="more">
        {others.length === 0 && !othersElsewhere && <>{t("onlySlip", { answer })} </>}
        {hasSolution && <Link href={`?solution=1#step-${part}-${likeliest.step}`}>{t("where")}</Link>}
      </p>
    </Feedback>
  );
}

const saysId = ({ id }: Field) => `says-${id}`;

type Translate = ReturnType<typeof useTranslations<"practice">>;

/** Why an answer can't be read, in the learner's words. */
export function reasonText(t: Translate, { unreadable }: Pick<FieldResult, "unreadable">): string {
  return unreadable ? t(`reasons.${unreadable.reason}`, { piece: unreadable.piece }) : "";
}
