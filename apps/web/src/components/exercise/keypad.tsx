"use client";

import { readAnswer } from "@stride/exercises/answers";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { DeleteIcon } from "@/components/figures/icons";
import type { Field } from "./types";

const rows = [
  "7",
  "8",
  "9",
  "×",
  "delete",
  "4",
  "5",
  "6",
  "+",
  "(",
  "1",
  "2",
  "3",
  "−",
  ")",
  "0",
  ",",
  ".",
  "÷",
  "go",
];

interface KeypadProps {
  readonly field: Field;
  readonly text: string;
  readonly go: string;
  readonly onKey: (text: string) => void;
  readonly onDelete: () => void;
  readonly onGo: () => void;
}

/** The phone's keys: what an answer is made of, and no letters in the way. */
export function Keypad({ field, text, go, onKey, onDelete, onGo }: KeypadProps) {
  const t = useTranslations("practice");
  // The keypad covers the lower half: the box that is typed into moves above it.
  useEffect(() => {
    document.getElementById(field.id)?.scrollIntoView({ block: "center" });
  }, [field.id]);
  const reading = readAnswer(field, text);
  return (
    // A press must not take the focus out of the answer box.
    <section className="keypad" aria-label={t("keypad")} onPointerDown={(event) => event.preventDefault()}>
      <div className="echo">
        <span>{field.label}</span>
        <span className="mono">{reading.status === "read" ? reading.echo : ""}</span>
      </div>
      <div className="keys">
        {rows.map((key) =>
          key === "go" ? (
            <button key={key} type="button" className="go" onClick={onGo}>
              {go}
            </button>
          ) : key === "delete" ? (
            <button key={key} type="button" className="f" aria-label={t("deleteKey")} onClick={onDelete}>
              <DeleteIcon />
            </button>
          ) : (
            <button
              key={key}
              type="button"
              className={/\d/u.test(key) ? undefined : "f"}
              onClick={() => onKey(key)}
            >
              {key}
            </button>
          ),
        )}
      </div>
    </section>
  );
}
