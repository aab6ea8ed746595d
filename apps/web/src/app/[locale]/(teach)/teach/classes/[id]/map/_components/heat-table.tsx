import type { ClassMap } from "@stride/api";
import { getTranslations } from "next-intl/server";
import Link from "next/link";
import type { Locale } from "@/i18n/locale";
import { heatColumns, heatOf, heatScale } from "./heat";
import type { ChosenCell } from "./map-address";

interface HeatTableProps {
  readonly map: ClassMap;
  readonly chosen: ChosenCell | undefined;
  readonly addressOf: (cell: ChosenCell) => string;
  readonly locale: Locale;
}

const letterOf = (at: number) => String.fromCodePoint(65 + at);

/** How often each mistake was made in each skill; what is rarer has one column, and stands below. On a phone a column has a letter, and its name stands below. */
export async function HeatTable({ map, chosen, addressOf, locale }: HeatTableProps) {
  const t = await getTranslations({ locale, namespace: "review.map" });
  const { columns, rarer, rarerBySkill } = heatColumns(map);
  const cellAt = (skill: string, misconception: string) =>
    map.cells.find((cell) => cell.skill === skill && cell.misconception === misconception);
  const nameOf = (all: ClassMap["skills"], id: string) => all.find((one) => one.id === id)?.name ?? id;
  return (
    <>
      <table className="heat">
        <caption className="vh">{t("caption")}</caption>
        <thead>
          <tr>
            <td />
            {columns.map(({ id, name }, at) => (
              <th key={id} scope="col">
                <span className="code" aria-hidden="true">
                  {letterOf(at)}
                </span>
                <span className="full">{name}</span>
              </th>
            ))}
            {rarer.length > 0 && (
              <th scope="col" className="sum">
                {t("rarer")}
              </th>
            )}
            <th scope="col" className="sum">
              {t("all")}
            </th>
          </tr>
        </thead>
        <tbody>
          {map.skills.map(({ id: skill, name: title, count: all }) => (
            <tr key={skill}>
              <th scope="row">{title}</th>
              {columns.map(({ id: misconception, name }) => {
                const cell = cellAt(skill, misconception);
                const isChosen = chosen?.skill === skill && chosen.misconception === misconception;
                return cell ? (
                  <td key={misconception} className={`h${heatOf(cell.count)}`}>
                    <Link
                      href={addressOf(cell)}
                      prefetch={false}
                      aria-current={isChosen ? "true" : undefined}
                      aria-label={t("cell", {
                        skill: title,
                        name,
                        count: cell.count,
                        learners: cell.learners,
                      })}
                    >
                      {cell.count}
                    </Link>
                  </td>
                ) : (
                  <td key={misconception} className="na">
                    <span className="vh">{t("none")}</span>
                  </td>
                );
              })}
              {rarer.length > 0 && <td className="sum">{rarerBySkill.get(skill) ?? 0}</td>}
              <td className="sum">{all}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t("all")}</th>
            {columns.map(({ id, count }) => (
              <td key={id} className="sum">
                {count}
              </td>
            ))}
            {rarer.length > 0 && <td className="sum">{rarer.reduce((sum, { count }) => sum + count, 0)}</td>}
            <td className="sum">{map.skills.reduce((sum, { count }) => sum + count, 0)}</td>
          </tr>
        </tfoot>
      </table>
      <div className="scale">
        <span>{t("scale")}</span>
        <span className="steps-of-heat">
          {heatScale.map((step, heat) => (
            <span key={step} className={`h${heat}`}>
              {step}
            </span>
          ))}
        </span>
        <span>{t("dash")}</span>
      </div>
      <dl className="codes">
        {columns.map(({ id, name }, at) => (
          <div key={id}>
            <dt>{letterOf(at)}</dt>
            <dd>{name}</dd>
          </div>
        ))}
      </dl>
      {rarer.length > 0 && (
        <details className="rarer">
          <summary>{t("rarer")}</summary>
          <ul className="counts">
            {rarer.map((cell) => (
              <li key={`${cell.skill} ${cell.misconception}`}>
                <Link href={addressOf(cell)}>
                  {t("cellTitle", {
                    name: nameOf(map.misconceptions, cell.misconception),
                    skill: nameOf(map.skills, cell.skill),
                  })}
                </Link>
                <span>{cell.count}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
