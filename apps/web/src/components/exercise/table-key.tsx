"use client";

import { useTranslations } from "next-intl";
import { VerdictIcon } from "@/components/figures/verdict-icon";
import { lookOf } from "./answer-input";
import type { AnswersProps, Field } from "./types";

interface TableKeyProps extends Pick<AnswersProps, "typed" | "results"> {
  readonly fields: readonly Field[];
}

const verdicts = ["right", "inherited", "wrong", "unreadable"] as const;

/** How much of a table is filled, and what its marks mean. */
export function TableKey({ fields, typed, results }: TableKeyProps) {
  const t = useTranslations("practice");
  const filled = fields.filter(({ id }) => (typed[id] ?? "").trim() !== "").length;
  const looks = fields.map(({ id }) => lookOf(results[id], typed[id] ?? ""));
  return (
    <>
      <h2>{t("filled", { filled, all: fields.length })}</h2>
      <ul className="key">
        {verdicts.map((verdict) => (
          <li key={verdict} className={`is-${verdict}`}>
            <VerdictIcon verdict={verdict} />
            <span>
              <b>{t(`tableKey.${verdict}`)}</b>
              <br />
              {t(`tableKey.${verdict}Text`)}
            </span>
            <span className="n">{looks.filter((look) => look === verdict).length}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
