import type { AttemptFilter, AttemptList, AttemptRow } from "@stride/api";
import { getTranslations } from "next-intl/server";
import Link from "next/link";
import { VerdictIcon } from "@/components/figures/verdict-icon";
import { addressOf } from "@/components/review/attempt-address";
import { pointsIn } from "@/components/review/points-in";
import { whoNames } from "@/components/review/who-name";
import type { Locale } from "@/i18n/locale";
import { written } from "@/i18n/written";
import { BulkActs } from "./bulk-acts";
import { ChooseAll } from "./choose-all";
import { SortLink } from "./sort-link";

interface AttemptTableProps {
  readonly list: AttemptList;
  readonly filter: AttemptFilter;
  /** Where the teacher's pages begin. */
  readonly base: string;
  readonly timeZone: string;
  readonly locale: Locale;
}

/** A page of rows, an exercise of a learner each. On a phone a row is a card. */
export async function AttemptTable({ list, filter, base, timeZone, locale }: AttemptTableProps) {
  const t = await getTranslations({ locale, namespace: "review.attempts" });
  const sorted = (by: AttemptFilter["sort"]) => ({ by, filter });
  return (
    <BulkActs>
      <table className="table rows">
        <caption className="vh">{t("title")}</caption>
        <thead>
          <tr>
            <th scope="col">
              <ChooseAll label={t("chooseAll")} />
            </th>
            <SortLink {...sorted("learner")}>{t("learner")}</SortLink>
            <SortLink {...sorted("item")}>{t("item")}</SortLink>
            <SortLink {...sorted("tries")} numeric>
              {t("tries")}
            </SortLink>
            <SortLink {...sorted("score")}>{t("points")}</SortLink>
            <th scope="col">{t("misconception")}</th>
            <SortLink {...sorted("answered")}>{t("answered")}</SortLink>
          </tr>
        </thead>
        <tbody>
          {list.rows.map((row) => (
            <Row
              key={row.id}
              row={row}
              href={`${base}/items/${row.id}${addressOf(filter)}`}
              timeZone={timeZone}
              locale={locale}
            />
          ))}
        </tbody>
      </table>
    </BulkActs>
  );
}

interface RowProps {
  readonly row: AttemptRow;
  readonly href: string;
  readonly timeZone: string;
  readonly locale: Locale;
}

async function Row({ row, href, timeZone, locale }: RowProps) {
  const [t, names] = await Promise.all([
    getTranslations({ locale, namespace: "review.attempts" }),
    whoNames(locale),
  ]);
  const who = names(row.learner);
  const answered = row.answeredAt === null ? undefined : new Date(row.answeredAt);
  return (
    <tr>
      <td className="pick">
        <input
          type="checkbox"
          name="item"
          value={row.id}
          aria-label={t("chooseRow", { who, position: row.position })}
        />
      </td>
      <th scope="row">{who}</th>
      <td className="what">
        <Link href={href} prefetch={false}>
          {row.position}. {row.title}
        </Link>
      </td>
      <td className="num" data-label={t("tries")}>
        {row.tries}
      </td>
      <td data-label={t("points")}>
        <Score row={row} locale={locale} />
      </td>
      <td className="why">
        {row.misconception?.name}
        <Marks row={row} locale={locale} />
      </td>
      <td className="when">
        {answered && (
          <time dateTime={answered.toISOString()}>{written(locale).instant(answered, timeZone)}</time>
        )}
      </td>
    </tr>
  );
}

const icons = { right: "right", partial: "inherited", wrong: "wrong" } as const;

function resultOf(score: number) {
  if (score >= 1) return "right";
  return score > 0 ? "partial" : "wrong";
}

async function Score({ row, locale }: { readonly row: AttemptRow; readonly locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "review.attempts" });
  const { number } = written(locale);
  const points = pointsIn(locale);
  if (row.score === null) return <span className="soft">{t("results.unanswered")}</span>;
  const result = resultOf(row.score);
  return (
    <span className="score">
      <VerdictIcon verdict={icons[result]} label={t(`results.${result}`)} />{" "}
      {t("scoreOf", { score: points(row.score, row.points), points: number(row.points) })}
      {row.overridden && (
        <span className="soft"> {t("automatic", { score: points(row.automaticScore, row.points) })}</span>
      )}
    </span>
  );
}

async function Marks({ row, locale }: { readonly row: AttemptRow; readonly locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "review.attempts.marks" });
  const own = [
    row.late && t("late"),
    row.overridden && t("overridden"),
    row.reports > 0 && t("reported"),
    row.comments > 0 && t("commented"),
    row.skipped && t("skipped"),
  ].filter((mark) => mark !== false);
  if (own.length === 0) return null;
  return (
    <ul className="tags">
      {own.map((mark) => (
        <li key={mark}>{mark}</li>
      ))}
    </ul>
  );
}
