import type { Gradebook } from "@stride/api";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import Link from "next/link";
import { addressOf, type Params } from "@/components/review/attempt-address";
import { DownloadButton } from "@/components/review/download-button";
import { type Locale, localeOf } from "@/i18n/locale";
import { written } from "@/i18n/written";
import { orNotFound } from "@/trpc/or-not-found";

interface Props {
  readonly params: Promise<{ locale: string; id: string }>;
  readonly searchParams: Promise<Params>;
}

const rules = ["best", "last", "average"] as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = localeOf((await params).locale);
  const t = await getTranslations({ locale, namespace: "review.gradebook" });
  return { title: t("title"), description: t("description") };
}

/** Learners × assignments. The address says which of an item's tries counts. */
export default async function Page({ params, searchParams }: Props) {
  const { locale: segment, id } = await params;
  const locale = localeOf(segment);
  const asked = (await searchParams)["rule"];
  const rule = rules.find((one) => one === asked) ?? "best";
  const book = await orNotFound((caller) => caller.review.gradebook({ classId: id, rule }));
  const t = await getTranslations({ locale, namespace: "review.gradebook" });
  return (
    <main className="page review" id="main">
      <h1>{t("title")}</h1>
      <div className="acts">
        <nav className="seg" aria-label={t("rule")}>
          {rules.map((one) => (
            <Link key={one} href={`?rule=${one}`} aria-current={one === rule ? "true" : undefined}>
              {t(`rules.${one}`)}
            </Link>
          ))}
        </nav>
        <DownloadButton scores={{ classId: id, rule, locale }} />
      </div>
      <Book book={book} locale={locale} />
      <p className="small">{t("note")}</p>
    </main>
  );
}

interface BookProps {
  readonly book: Gradebook;
  readonly locale: Locale;
}

async function Book({ book, locale }: BookProps) {
  const t = await getTranslations({ locale, namespace: "review.gradebook" });
  const { number, percent } = written(locale);
  if (book.assignments.length === 0) return <p className="lead">{t("noAssignments")}</p>;
  if (book.learners.length === 0) return <p className="lead">{t("empty")}</p>;
  const differing = new Set(book.assignments.flatMap(({ id, points }) => (points === undefined ? [id] : [])));
  const answersOf = (assignment: string, learner: string) =>
    `/${locale}/teach/assignments/${assignment}${addressOf({ sort: "learner", direction: "asc", learner })}`;
  return (
    <div className="scrolls" tabIndex={0}>
      <table className="table book">
        <caption className="vh">{t("title")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("learner")}</th>
            {book.assignments.map(({ id, title, points }) => (
              <th key={id} scope="col" className="num">
                <Link href={`/${locale}/teach/assignments/${id}`}>{title}</Link>
                {points !== undefined && <span className="soft">{t("of", { points: number(points) })}</span>}
              </th>
            ))}
            <th scope="col" className="num">
              {t("total")}
            </th>
          </tr>
        </thead>
        <tbody>
          {book.learners.map(({ id, name, removed, cells, score, points }) => (
            <tr key={id}>
              <th scope="row">
                {name}
                {removed && <span className="soft"> {t("left")}</span>}
              </th>
              {cells.map((cell) => (
                <td key={cell.assignmentId} className="num">
                  {cell.score === undefined ? (
                    <NotBegun locale={locale} />
                  ) : (
                    <>
                      <Link href={answersOf(cell.assignmentId, id)} prefetch={false}>
                        {number(cell.score)}
                      </Link>
                      {differing.has(cell.assignmentId) && (
                        <span className="soft"> {t("of", { points: number(cell.points) })}</span>
                      )}
                    </>
                  )}
                </td>
              ))}
              <td className="num">
                {points === 0 ? (
                  <NotBegun locale={locale} />
                ) : (
                  <>
                    <b>{number(score)}</b> <span className="soft">{t("of", { points: number(points) })}</span>
                  </>
                )}
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t("mean")}</th>
            {book.assignments.map(({ id, mean }) => (
              <td key={id} className="num">
                {mean === undefined ? t("dash") : percent(mean)}
              </td>
            ))}
            <td />
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

async function NotBegun({ locale }: { readonly locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "review.gradebook" });
  return (
    <>
      <span aria-hidden="true">{t("dash")}</span>
      <span className="vh">{t("notBegun")}</span>
    </>
  );
}
