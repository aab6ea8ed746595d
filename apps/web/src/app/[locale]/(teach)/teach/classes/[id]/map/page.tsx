import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ownClass } from "@/components/classes/own-class";
import type { Params } from "@/components/review/attempt-address";
import { periodIn } from "@/components/review/period-address";
import { localeOf } from "@/i18n/locale";
import { written } from "@/i18n/written";
import { orNotFound } from "@/trpc/or-not-found";
import { CellAnswers } from "./_components/cell-answers";
import { HeatTable } from "./_components/heat-table";
import { HelpList } from "./_components/help-list";
import { cellAddress } from "./_components/map-address";
import { MapFilters } from "./_components/map-filters";

interface Props {
  readonly params: Promise<{ locale: string; id: string }>;
  readonly searchParams: Promise<Params>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = localeOf((await params).locale);
  const t = await getTranslations({ locale, namespace: "review.map" });
  return { title: t("title"), description: t("description") };
}

/** Skills × mistakes of a class; a cell leads to what was typed, and to a set that asks for it once more. */
export default async function Page({ params, searchParams }: Props) {
  const { locale: segment, id } = await params;
  const locale = localeOf(segment);
  const search = await searchParams;
  const { set, skill, misconception } = search;
  const period = periodIn(search);
  const of = {
    ...(typeof set === "string" && set !== "" && { assignmentId: set }),
    ...(period && { period }),
  };
  const chosen =
    typeof skill === "string" && typeof misconception === "string" ? { skill, misconception } : undefined;
  const [map, cell] = await orNotFound((caller) =>
    Promise.all([
      caller.review.map({ classId: id, ...of, locale }),
      chosen && caller.review.mapCell({ classId: id, ...chosen, ...of, locale }),
    ]),
  );
  const [t, { timeZone }] = await Promise.all([
    getTranslations({ locale, namespace: "review.map" }),
    ownClass(id),
  ]);
  const { day } = written(locale);
  const shown = (one: string | undefined) => (one === undefined ? "" : day(one, "UTC"));
  const { from, to } = map.period;
  return (
    <main className="page review" id="main">
      <p className="kicker">
        {t("kicker", { count: map.class.learners })}
        {period && ` · ${t("days", { from: shown(from), to: shown(to), zone: timeZone })}`}
      </p>
      <h1>{t("title")}</h1>
      <MapFilters map={map} of={of} locale={locale} />
      {map.cells.length === 0 ? (
        <p className="lead">{t(period ? "nothingThen" : "nothing")}</p>
      ) : (
        <>
          <HeatTable map={map} chosen={chosen} addressOf={cellAddress(of)} locale={locale} />
          <div className="below">
            <CellAnswers map={map} cell={cell} isAll={period === undefined} locale={locale} />
            <HelpList learners={map.learners} locale={locale} />
          </div>
          <p className="small">{t("counted")}</p>
        </>
      )}
    </main>
  );
}
