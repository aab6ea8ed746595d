"use client";

import type { Moment, ShownTable } from "@stride/classwork";
import { useTranslations } from "next-intl";

const things = ["score", "verdicts", "diagnosis", "solution"] as const;
const moments = ["during", "submitted", "closed", "never"] as const satisfies readonly Moment[];

interface ShownFieldsProps {
  readonly shown: ShownTable;
  readonly onChange: (shown: ShownTable) => void;
}

/** One table of what a learner is shown from when: a row for each thing, a column for each moment. */
export function ShownFields({ shown, onChange }: ShownFieldsProps) {
  const t = useTranslations("sets.shown");
  return (
    <div className="scroll" tabIndex={0} role="group" aria-label={t("title")}>
      <table className="shown-table">
        <caption>{t("title")}</caption>
        <thead>
          <tr>
            <td />
            {moments.map((moment) => (
              <th key={moment} scope="col">
                {t(`moments.${moment}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {things.map((thing) => (
            <tr key={thing}>
              <th scope="row">{t(`things.${thing}`)}</th>
              {moments.map((moment) => (
                <td key={moment}>
                  <label className="choice">
                    <input
                      type="radio"
                      name={thing}
                      checked={shown[thing] === moment}
                      onChange={() => onChange({ ...shown, [thing]: moment })}
                    />
                    <span className="vh">
                      {t(`things.${thing}`)}: {t(`moments.${moment}`)}
                    </span>
                  </label>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
