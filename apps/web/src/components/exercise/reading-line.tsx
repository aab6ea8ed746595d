"use client";

import { readAnswer } from "@stride/exercises/answers";
import { useTranslations } from "next-intl";
import { reasonText } from "./field-feedback";
import type { Field } from "./types";

interface ReadingLineProps {
  readonly field: Field;
  readonly text: string;
  readonly id: string;
}

/** How an answer is read, while it is typed: before it counts. */
export function ReadingLine({ field, text, id }: ReadingLineProps) {
  const t = useTranslations("practice");
  const { read, missing, unreadable } = understood(field, text);
  return (
    <p className="read" id={id}>
      {read !== "" && (
        <>
          {t("readAs")} <span className="mono">{missing > 0 ? `${read} × …` : read}</span>
        </>
      )}
      {missing > 0 && <span>{t("toGo", { count: missing })}</span>}
      {unreadable && <span>{reasonText(t, { unreadable })}</span>}
    </p>
  );
}

/** The reading of a finished answer, or of what stands there so far. */
function understood(field: Field, text: string) {
  const whole = readAnswer(field, text);
  const open =
    field.type === "shape" &&
    whole.status === "unreadable" &&
    (whole.reason === "unfinished" || whole.reason === "too-few-axes");
  // What stands there so far is read without asking how many axes are to come.
  const reading = open ? readAnswer({ type: "shape" }, text.replace(/[\s×xXｘ*,;]+$/u, "")) : whole;
  if (reading.status === "blank") return { read: "", missing: 0 };
  if (reading.status === "unreadable") return { read: "", missing: 0, unreadable: reading };
  const missing = (field.axes ?? 0) - reading.value.length;
  return { read: reading.echo, missing: Math.max(missing, open ? 1 : 0) };
}
