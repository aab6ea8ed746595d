"use client";

import type { PlannedRow } from "@stride/api";
import { useTranslations } from "next-intl";

/** What would come of each row of a file. */
export function PlanTable({ rows }: { readonly rows: readonly PlannedRow[] }) {
  const t = useTranslations("classes.roster");
  return (
    <div className="plan" tabIndex={0} role="region" aria-label={t("plan")}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t("row")}</th>
            <th scope="col">{t("number")}</th>
            <th scope="col">{t("name")}</th>
            <th scope="col">{t("outcome")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ row, name, number, outcome }) => (
            <tr key={row} className={`is-${outcome}`}>
              <td className="mono">{row}</td>
              <td className="mono">{number}</td>
              <td>{name}</td>
              <td>{t(`outcomes.${outcome}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
