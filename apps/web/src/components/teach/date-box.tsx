"use client";

import { useLocale, useTranslations } from "next-intl";
import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import { localeOf } from "@/i18n/locale";
import { written } from "@/i18n/written";
import { trpc } from "@/trpc/client";

interface DateBoxProps {
  readonly classId: string;
  readonly label: string;
  readonly hint: string;
  /** As a clock in the class shows it. */
  readonly value: string | null;
  /** What is wrong with it, as the server said. */
  readonly problem?: ReactNode;
  readonly onChange: (wall: string | null) => void;
}

/** A date and time in the class's zone, and in words which instant that is. */
export function DateBox({ classId, label, hint, value, problem, onChange }: DateBoxProps) {
  const t = useTranslations("sets.assign");
  const id = useId();
  const meaning = useMeaning(classId, value);
  const isWrong = problem !== undefined;
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (isWrong) box.current?.focus();
  }, [isWrong]);
  return (
    <div className="date-box">
      <label htmlFor={id}>{label}</label>
      <p className="hint" id={`${id}-hint`}>
        {hint}
      </p>
      <input
        className="text-input"
        id={id}
        ref={box}
        type="datetime-local"
        min="2000-01-01T00:00"
        max="2099-12-31T23:59"
        value={value ?? ""}
        aria-invalid={isWrong}
        aria-describedby={`${id}-hint ${id}-means${isWrong ? ` ${id}-error` : ""}`}
        onChange={({ currentTarget }) => onChange(currentTarget.value === "" ? null : currentTarget.value)}
      />
      <p className="means" id={`${id}-means`}>
        {meaning && t("means", { when: meaning.when, zone: meaning.zone })} {meaning?.isPast && t("past")}{" "}
        {meaning?.shift === "gap" && t("gap")}
        {meaning?.shift === "overlap" && t("overlap")}
      </p>
      {isWrong && (
        <div className="err" id={`${id}-error`} role="alert">
          {problem}
        </div>
      )}
    </div>
  );
}

interface Meaning {
  readonly of: string;
  readonly when: string;
  readonly zone: string;
  readonly isPast: boolean;
  readonly shift: "gap" | "overlap" | undefined;
}

/** The server says which instant a date is: browsers know their own zone, not the class's rules. */
function useMeaning(classId: string, wall: string | null): Meaning | undefined {
  const locale = useLocale();
  const [meaning, setMeaning] = useState<Meaning>();
  useEffect(() => {
    if (wall === null) return;
    let isWanted = true;
    trpc.problemSets.dateMeaning.query({ classId, wall }).then(
      ({ instant, timeZone, isPast, shift }) => {
        if (!isWanted) return;
        const when = written(localeOf(locale)).zoned(instant, timeZone);
        setMeaning({ of: wall, when, zone: timeZone, isPast, shift });
      },
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [classId, wall, locale]);
  return meaning?.of === wall ? meaning : undefined;
}
