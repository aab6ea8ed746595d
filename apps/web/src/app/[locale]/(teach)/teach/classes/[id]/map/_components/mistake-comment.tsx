"use client";

import { useTranslations } from "next-intl";
import { ActBox } from "@/components/review/act-box";
import { ActForm, textIn } from "@/components/review/act-form";
import { trpc } from "@/trpc/client";

interface MistakeCommentProps {
  readonly misconception: string;
  /** Where it was made. */
  readonly assignments: readonly { readonly id: string; readonly title: string }[];
}

/** Writes once to everybody who made a mistake in an assignment. */
export function MistakeComment({ misconception, assignments }: MistakeCommentProps) {
  const t = useTranslations("review");
  return (
    <ActForm
      submit={t("act.send")}
      done={t("map.reached")}
      onSend={async (data) => {
        const text = textIn(data, "text");
        if (text === "") return "text";
        const assignmentId = textIn(data, "assignment");
        await trpc.review.commentOnMistake.mutate({ assignmentId, misconception, text });
        return undefined;
      }}
    >
      <label className="act-box">
        {t("map.commentIn")}
        <select name="assignment">
          {assignments.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </label>
      <ActBox name="text" long label={t("act.comment")} />
    </ActForm>
  );
}
