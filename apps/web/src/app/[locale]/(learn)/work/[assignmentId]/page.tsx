import type { WorkView } from "@stride/api";
import type { Metadata } from "next";
import { NextIntlClientProvider } from "next-intl";
import { getMessages, getTranslations } from "next-intl/server";
import Link from "next/link";
import { notFound } from "next/navigation";
import { cache } from "react";
import { StartButton } from "@/components/exercise/start-button";
import { FreshOnReturn } from "@/components/site/fresh-on-return";
import { ActButton } from "@/components/work/act-button";
import { Due } from "@/components/work/due";
import { Seen } from "@/components/work/seen";
import { type Locale, localeOf } from "@/i18n/locale";
import { written } from "@/i18n/written";
import { isNotFound } from "@/trpc/not-found";
import { visitor } from "@/trpc/server";
import { OwnWork } from "./_components/own-work";

interface Props {
  readonly params: Promise<{ locale: string; assignmentId: string }>;
}

/** An assignment of a class that one learns in; any other doesn't exist. */
const assignmentOf = cache(async (assignmentId: string, locale: Locale) => {
  const { learnerId, caller } = await visitor();
  if (learnerId === undefined) notFound();
  try {
    return await caller.work.view({ assignmentId, locale });
  } catch (error) {
    if (isNotFound(error)) notFound();
    throw error;
  }
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { assignmentId, locale } = await params;
  const { title } = await assignmentOf(assignmentId, localeOf(locale));
  return { title, robots: { index: false } };
}

export default async function Page({ params }: Props) {
  const { assignmentId, locale: segment } = await params;
  const locale = localeOf(segment);
  const [assignment, t, { work: words }] = await Promise.all([
    assignmentOf(assignmentId, locale),
    getTranslations({ locale, namespace: "work" }),
    getMessages({ locale }),
  ]);
  const { title, className, dates, introduction, work } = assignment;
  return (
    <main className="page" id="main">
      <FreshOnReturn rendering={crypto.randomUUID()} />
      <p className="kicker">
        <Link href={`/${locale}/work`}>{t("heading")}</Link> · <b>{className}</b>
      </p>
      <h1>{title}</h1>
      <p className="lead">
        <Due dates={dates} locale={locale} />
      </p>
      <ul className="rules-of-work">
        {dates.moreTime && <li>{t("moreTime")}</li>}
        {dates.moreTries > 0 && <li>{t("moreTries", { tries: dates.moreTries })}</li>}
        {dates.phase !== "closed" && dates.closesAt !== undefined && (
          <li>
            {dates.phase !== "late" && (
              <>{t("lateUntil", { date: written(locale).zoned(dates.closesAt, dates.timeZone) })} </>
            )}
            {t("lateRule", { percent: written(locale).percent(dates.latePercent / 100) })}
          </li>
        )}
        {assignment.tries !== null && <li>{t("triesRule", { tries: assignment.tries })}</li>}
        {!assignment.hints && <li>{t("noHints")}</li>}
      </ul>
      {introduction !== undefined && introduction !== "" && <p className="introduction">{introduction}</p>}
      <NextIntlClientProvider locale={locale} messages={{ work: words }} timeZone="UTC">
        {work ? (
          <>
            <OwnWork assignment={assignment} work={work} locale={locale} />
            <Seen assignmentId={assignmentId} />
          </>
        ) : (
          <NotBegun assignment={assignment} locale={locale} />
        )}
      </NextIntlClientProvider>
    </main>
  );
}

interface NotBegunProps {
  readonly assignment: WorkView;
  readonly locale: Locale;
}

async function NotBegun({ assignment: { id, size, refusal, practice }, locale }: NotBegunProps) {
  const t = await getTranslations({ locale, namespace: "work" });
  return (
    <>
      {size && <p>{t("size", { items: size.items, points: written(locale).number(size.points) })}</p>}
      {refusal === undefined ? (
        <div className="acts">
          <ActButton act="begin" assignmentId={id} look="primary">
            {t("begin")}
          </ActButton>
        </div>
      ) : (
        <p>{t(refusal === "closed" ? "closedUnbegun" : "opensLater")}</p>
      )}
      {practice && (
        <section className="mapsec" aria-labelledby="practice">
          <h2 id="practice">{t("practiceHeading")}</h2>
          <ul className="assigned">
            {practice.map(({ kind, title, difficulty }) => (
              <li key={`${kind} ${difficulty}`}>
                <span className="what">
                  {title} <span className="soft">· {t("level", { level: difficulty })}</span>
                </span>
                <StartButton
                  locale={locale}
                  start={{ kind, difficulty }}
                  label={t("practiseKind", { title })}
                  words={{ starting: t("starting"), failed: t("notices.failed") }}
                >
                  {t("practise")}
                </StartButton>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
