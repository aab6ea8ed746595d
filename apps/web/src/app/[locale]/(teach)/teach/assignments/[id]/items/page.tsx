import type { ItemReport } from "@stride/api";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import Link from "next/link";
import { type Locale, localeOf } from "@/i18n/locale";
import { written } from "@/i18n/written";
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
  const t = await getTranslations({ locale, namespace: "review.items" });
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
          {report.items.flatMap((item) => [
            <Row
              key={item.item}
              of={item}
              name={`${item.position}. ${item.exercises.length > 0 ? t("several") : item.titles.join(", ")}`}
              href={`#item-${item.position}`}
              locale={locale}
            />,
            ...item.exercises.map((exercise) => (
              <Row
                key={`${item.item} ${exercise.of}`}
                of={exercise}
                name={`${exercise.titles.join(", ")}, ${t("level", { level: exercise.difficultyLevel })}`}
                href={`#item-${item.position}-${exercise.of}`}
                isPart
                locale={locale}
              />
            )),
          ])}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps {
  readonly of: ItemReport["items"][number]["exercises"][number] | ItemReport["items"][number];
  readonly name: string;
  readonly href: string;
  /** One of the several exercises of the item above. */
  readonly isPart?: boolean;
  readonly locale: Locale;
}

async function Row({ of, name, href, isPart = false, locale }: RowProps) {
  const t = await getTranslations({ locale, namespace: "review.items" });
  const { number, percent } = written(locale);
  const or = (value: number | undefined, write: (known: number) => string) =>
    value === undefined ? t("unknown") : write(value);
  return (
    <tr className={isPart ? "part" : undefined}>
      <th scope="row">
        <a href={href}>{name}</a>
      </th>
      <td className="num">{t("answeredOf", { answered: number(of.answered), given: number(of.given) })}</td>
      <td className="num">{or(of.difficulty, percent)}</td>
      <td className="num">{or(of.discrimination, number)}</td>
      <td className="num">{or(of.meanTries, number)}</td>
      <td className="num">
        {or(of.medianTime, (time) => t("minutes", { minutes: number(Math.round(time / 6000) / 10) }))}
      </td>
    </tr>
  );
}
