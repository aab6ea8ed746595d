"use client";

import type { PreviewedAnswer } from "@stride/api";
import { useTranslations } from "next-intl";
import { type SyntheticEvent, useState } from "react";
import { AnswerFields } from "@/components/exercise/answer-fields";
import { answersLayout } from "@/components/exercise/answers-layout";
import { AnswerGrid, AnswerTable } from "@/components/exercise/later";
import type { Part, Typed } from "@/components/exercise/types";
import { type Refusal, refusalOf } from "@/components/teach/refusal";
import { Button } from "@/components/ui/button";
import { trpc } from "@/trpc/client";

interface PreviewAnswerProps {
  readonly id: string;
  readonly seed: number;
  /** A published one; nothing: what the editor holds. */
  readonly version: number | undefined;
  readonly position: number;
  readonly parts: readonly Part[];
  readonly locale: "en" | "ko";
}

/** The boxes of an exercise in a preview, and what a learner would be told. */
export function PreviewAnswer({ id, seed, version, position, parts, locale }: PreviewAnswerProps) {
  const t = useTranslations("sets.preview");
  const refusals = useTranslations("sets.refusals");
  const [typed, setTyped] = useState<Typed>({});
  const [reply, setReply] = useState<PreviewedAnswer>();
  const [focused, setFocused] = useState<string>();
  const [state, setState] = useState<"idle" | "busy" | "nothing" | Refusal>("idle");
  const check = async (event: SyntheticEvent) => {
    event.preventDefault();
    if (state === "busy") return;
    if (Object.values(typed).every((text) => text.trim() === "")) {
      setState("nothing");
      return;
    }
    setState("busy");
    try {
      const answer = { ...typed };
      const asked = { id, seed, position, answer, locale, ...(version !== undefined && { version }) };
      setReply(await trpc.problemSets.previewAnswer.query(asked));
      setState("idle");
    } catch (error) {
      setState(refusalOf(error));
    }
  };
  const layout = answersLayout(parts);
  const answers = {
    ...{ parts, typed, results: reply?.attempt.fields ?? {}, first: undefined, keypad: false },
    onType: (field: string, text: string) => setTyped((before) => ({ ...before, [field]: text })),
    onFocus: setFocused,
  };
  return (
    <form method="dialog" noValidate onSubmit={(event) => void check(event)}>
      {layout === "table" && <AnswerTable {...answers} />}
      {layout === "grid" && <AnswerGrid focused={focused} {...answers} />}
      {layout === "fields" && <AnswerFields {...answers} />}
      <div className="acts">
        <Button type="submit" look="primary" aria-disabled={state === "busy"}>
          {t("check")}
        </Button>
      </div>
      <p className="status" role="status">
        {state === "idle" && reply && t(`verdicts.${reply.attempt.verdict}`)}
        {state === "nothing" && t("nothing")}
      </p>
      {state !== "idle" && state !== "busy" && state !== "nothing" && (
        <p className="err" role="alert">
          {refusals(state)}
        </p>
      )}
      {reply?.solution && (
        <details className="preview-solution">
          <summary>{t("solution")}</summary>
          {reply.solution.map(({ label, steps }) => (
            <section key={label}>
              <h3>{label}</h3>
              <ol>
                {steps.map(({ text }, at) => (
                  <li key={at}>{text}</li>
                ))}
              </ol>
            </section>
          ))}
        </details>
      )}
    </form>
  );
}
