import type { ClassMap, MapCell } from "@stride/api";
import { getTranslations } from "next-intl/server";
import Link from "next/link";
import { addressOf } from "@/components/review/attempt-address";
import type { Locale } from "@/i18n/locale";
import { MistakeComment } from "./mistake-comment";
import { ReteachButton } from "./reteach-button";

interface CellAnswersProps {
  readonly map: ClassMap;
  /** Nothing while no cell is chosen. */
  readonly cell: MapCell | undefined;
  /** Whether all that was ever answered is counted: then it is what the tables of answers show. */
  readonly isAll: boolean;
  readonly locale: Locale;
}

/** What was typed by whoever made one mistake in one skill, and what can be done about it. */
export async function CellAnswers({ map, cell, isAll, locale }: CellAnswersProps) {
  const t = await getTranslations({ locale, namespace: "review.map" });
  if (!cell || cell.count === 0) {
    return (
      <section id="cell">
        <p className="soft">{t("choose")}</p>
      </section>
    );
  }
  const { misconception, skill } = cell;
  const all = (assignment: string) => {
    const filter = {
      sort: "learner",
      direction: "asc",
      skill: skill.id,
      misconception: misconception.id,
    } as const;
    return `/${locale}/teach/assignments/${assignment}${addressOf(filter)}`;
  };
  return (
    <section id="cell" aria-labelledby="cell-title">
      <h2 id="cell-title">{t("cellTitle", { name: misconception.name, skill: skill.title })}</h2>
      <p className="soft">
        {t("cellLead", { count: cell.count, learners: cell.learners, all: map.class.learners })}
      </p>
      <table className="ans">
        <thead>
          <tr>
            {(["learner", "asked", "typed", "read", "key"] as const).map((column) => (
              <th key={column} scope="col">
                {t(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {cell.answers.map(({ itemId, learner, asked, typed, reading, key }) => (
            <tr key={itemId}>
              <th scope="row">
                <Link href={`/${locale}/teach/items/${itemId}`}>{learner}</Link>
              </th>
              <td className="task">{asked}</td>
              <td className="mono typed">{typed}</td>
              <td className="mono" data-label={t("read")}>
                {reading}
              </td>
              <td className="mono truth" data-label={t("key")}>
                {key}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <ul className="links">
        {cell.assignments.map(({ id, title, count }) => (
          <li key={id}>
            <Link href={all(id)}>{isAll ? t("allOf", { title, count }) : t("allOfEver", { title })}</Link>
          </li>
        ))}
      </ul>
      <div className="acts">
        <ReteachButton classId={map.class.id} misconception={misconception.id} locale={locale} />
      </div>
      <details className="rarer">
        <summary>{t("comment")}</summary>
        <MistakeComment misconception={misconception.id} assignments={cell.assignments} />
      </details>
    </section>
  );
}
