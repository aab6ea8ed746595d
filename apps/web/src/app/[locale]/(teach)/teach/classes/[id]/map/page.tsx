import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { Params } from "@/components/review/attempt-address";
import { Button } from "@/components/ui/button";
import { localeOf } from "@/i18n/locale";
import { orNotFound } from "@/trpc/or-not-found";
import { CellAnswers } from "./_components/cell-answers";
import { HeatTable } from "./_components/heat-table";
import { HelpList } from "./_components/help-list";
import { mapAddress } from "./_components/map-address";

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
  const { set, skill, misconception } = await searchParams;
  const of = typeof set === "string" && set !== "" ? { assignmentId: set } : {};
  const chosen =
    typeof skill === "string" && typeof misconception === "string" ? { skill, misconception } : undefined;
  const [map, cell] = await orNotFound((caller) =>
    Promise.all([
      caller.review.map({ classId: id, ...of, locale }),
      chosen && caller.review.mapCell({ classId: id, ...chosen, ...of, locale }),
    ]),
  );
  const t = await getTranslations({ locale, namespace: "review.map" });
  const addressOf = mapAddress(of.assignmentId);
  return (
    <main className="page review" id="main">
      <div className="map-head">
        <div>
          <p className="kicker">{t("kicker", { count: map.class.learners })}</p>
          <h1>{t("title")}</h1>
        </div>
        <form className="filters one">
          <label>
            <span>{t("set")}</span>
            <select key={of.assignmentId} name="set" defaultValue={of.assignmentId ?? ""}>
              <option value="">{t("allSets")}</option>
              {map.assignments.map(({ id: assignment, title }) => (
                <option key={assignment} value={assignment}>
                  {title}
                </option>
              ))}
            </select>
          </label>
          <Button type="submit">{t("show")}</Button>
        </form>
      </div>
      {map.cells.length === 0 ? (
        <p className="lead">{t("nothing")}</p>
      ) : (
        <>
          <HeatTable map={map} chosen={chosen} addressOf={addressOf} locale={locale} />
          <div className="below">
            <CellAnswers map={map} cell={cell} locale={locale} />
            <HelpList learners={map.learners} locale={locale} />
          </div>
          <p className="small">{t("counted")}</p>
        </>
      )}
    </main>
  );
}
