import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import Link from "next/link";
import { addressOf, cursorIn, filterIn, type Params } from "@/components/review/attempt-address";
import { DownloadButton } from "@/components/review/download-button";
import { FreshOnReturn } from "@/components/site/fresh-on-return";
import { buttonClass } from "@/components/ui/button";
import { localeOf } from "@/i18n/locale";
import { written } from "@/i18n/written";
import { orNotFound } from "@/trpc/or-not-found";
import { AttemptFilters } from "./_components/attempt-filters";
import { AttemptTable } from "./_components/attempt-table";

interface Props {
  readonly params: Promise<{ locale: string; id: string }>;
  readonly searchParams: Promise<Params>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = localeOf((await params).locale);
  const t = await getTranslations({ locale, namespace: "review.attempts" });
  return { title: t("title"), description: t("description") };
}

/** What a class's learners made of an assignment: a table, of which the address says what is shown. */
export default async function Page({ params, searchParams }: Props) {
  const { locale: segment, id } = await params;
  const locale = localeOf(segment);
  const search = await searchParams;
  const filter = filterIn(search);
  const cursor = cursorIn(search["after"]);
  const [assignment, list] = await orNotFound((caller) =>
    Promise.all([
      caller.review.assignment({ assignmentId: id, locale, anonymous: filter.seed !== undefined }),
      caller.review.attempts({ assignmentId: id, locale, filter, ...(cursor ? { cursor } : {}) }),
    ]),
  );
  const t = await getTranslations({ locale, namespace: "review.attempts" });
  const { class: of, dueAt } = assignment;
  const classPage = `/${locale}/teach/classes/${of.id}`;
  const facts = [
    t("begun", { count: assignment.begun }),
    ...(dueAt === null ? [] : [t("due", { when: written(locale).zoned(dueAt, of.timeZone) })]),
  ];
  return (
    <main className="page review" id="main">
      <FreshOnReturn rendering={crypto.randomUUID()} />
      <p className="kicker">
        <Link href={classPage}>
          <b>{of.name}</b>
        </Link>{" "}
        · {facts.join(" · ")}
      </p>
      <h1>{assignment.title}</h1>
      <div className="acts">
        <Link className={buttonClass()} href={`/${locale}/teach/assignments/${id}/items`}>
          {t("toStatistics")}
        </Link>
        <Link className={buttonClass()} href={`${classPage}/map?set=${id}`}>
          {t("toMap")}
        </Link>
        <Link className={buttonClass()} href={`/${locale}/teach/assignments/${id}/settings`}>
          {t("toSettings")}
        </Link>
        <DownloadButton answers={{ assignmentId: id, locale }} />
      </div>
      {assignment.begun === 0 ? (
        <p className="lead">{t("none")}</p>
      ) : (
        <>
          <AttemptFilters assignment={assignment} filter={filter} locale={locale} />
          <p className="how-many" role="status">
            {t("count", { count: list.count })}
          </p>
          {list.count === 0 ? (
            <p className="soft">{t("nothing")}</p>
          ) : (
            <AttemptTable
              list={list}
              filter={filter}
              base={`/${locale}/teach`}
              timeZone={of.timeZone}
              locale={locale}
            />
          )}
          <div className="acts">
            {list.nextCursor && (
              <Link
                className={buttonClass()}
                href={addressOf(filter, { after: JSON.stringify(list.nextCursor) })}
              >
                {t("next")}
              </Link>
            )}
            {cursor && (
              <Link className={buttonClass("quiet")} href={addressOf(filter) || "?"}>
                {t("first")}
              </Link>
            )}
          </div>
        </>
      )}
    </main>
  );
}
