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
          {t("readAs")} <span className="mono">{missing > 0 ? `${read} × …` : inWords(t, field, read)}</span>
        </>
      )}
      {missing > 0 && <span>{t("toGo", { count: missing })}</span>}
      {unreadable && <span>{reasonText(t, { unreadable })}</span>}
    </p>
  );
}

type Translate = ReturnType<typeof useTranslations<"practice">>;

/** Units that have a word in the reader's language; the others are signs. */
const worded = {
  bytes: "unitBytes",
  cells: "unitCells",
  parameters: "unitParameters",
  "×": "unitTimes",
} as const;

function inWords(t: Translate, field: Field, read: string): string {
  const unit = field.type === "number" ? field.unit : undefined;
  if (unit !== "bytes" && unit !== "cells" && unit !== "parameters" && unit !== "×") return read;
  return read.endsWith(` ${unit}`) ? t(worded[unit], { number: read.slice(0, -unit.length - 1) }) : read;
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
  if (reading.status === "unreadable") {
    const willBeTold = open && reading.reason === "two-readings";
    return willBeTold ? { read: "", missing: 0 } : { read: "", missing: 0, unreadable: reading };
  }
  const missing = field.type === "shape" ? (field.axes ?? 0) - reading.value.length : 0;
  return { read: reading.echo, missing: Math.max(missing, open ? 1 : 0) };
}
