import type { ItemReport } from "@stride/api";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import Link from "next/link";
import { pointsFormat } from "@/components/review/points-of";
import { type Locale, localeOf } from "@/i18n/locale";
import { orNotFound } from "@/trpc/or-not-found";
import { ItemAnswers } from "./_components/item-answers";
import { Regrading } from "./_components/regrading";

interface Props {
  readonly params: Promise<{ locale: string; id: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = localeOf((await params).locale);
  const t = await getTranslations({ locale, namespace: "review.items" });
  return { title: t("title"), description: t("description") };
}

/** What each item of an assignment was like: how hard, whether it fits the others, and what was answered wrongly. */
export default async function Page({ params }: Props) {
  const { locale: segment, id } = await params;
  const locale = localeOf(segment);
  const [report, preview] = await orNotFound((caller) =>
    Promise.all([
      caller.review.items({ assignmentId: id, locale }),
      caller.review.regradePreview({ assignmentId: id }),
    ]),
  );
  const t = await getTranslations({ locale, namespace: "review.items" });
  const back = `/${locale}/teach/assignments/${id}`;
  return (
    <main className="page review" id="main">
      <p className="kicker">
        <Link href={`/${locale}/teach/classes/${report.class.id}`}>
          <b>{report.class.name}</b>
        </Link>{" "}
        · <Link href={back}>{report.assignment.title}</Link>
      </p>
      <h1>{t("title")}</h1>
      <p className="lead">{t("lead", { count: report.learners })}</p>
      {report.items.length > 0 && (
        <>
          <Statistics report={report} locale={locale} />
          <p className="small">{t("notes")}</p>
          {report.items.map((item) => (
            <ItemAnswers key={item.item} item={item} back={back} locale={locale} />
          ))}
          <Regrading assignmentId={id} preview={preview} locale={locale} />
        </>
      )}
    </main>
  );
}

interface StatisticsProps {
  readonly report: ItemReport;
  readonly locale: Locale;
}

async function Statistics({ report, locale }: StatisticsProps) {
  const [t, { number, percent }] = await Promise.all([
    getTranslations({ locale, namespace: "review.items" }),
    pointsFormat(locale),
  ]);
  const or = (value: number | undefined, write: (known: number) => string) =>
    value === undefined ? t("unknown") : write(value);
  return (
    <div className="scrolls" tabIndex={0}>
      <table className="table statistics">
        <caption className="vh">{t("title")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("item")}</th>
            {(["answered", "difficulty", "discrimination", "tries", "time"] as const).map((column) => (
              <th key={column} scope="col" className="num">
                {t(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {report.items.map((item) => (
            <tr key={item.item}>
              <th scope="row">
                <a href={`#item-${item.position}`}>
                  {item.position}. {item.titles.join(", ")}
                </a>
              </th>
              <td className="num">{t("answeredOf", { answered: item.answered, given: item.given })}</td>
              <td className="num">{or(item.difficulty, percent)}</td>
              <td className="num">{or(item.discrimination, number)}</td>
              <td className="num">{or(item.meanTries, number)}</td>
              <td className="num">
                {or(item.medianTime, (time) =>
                  t("minutes", { minutes: number(Math.round(time / 6000) / 10) }),
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
