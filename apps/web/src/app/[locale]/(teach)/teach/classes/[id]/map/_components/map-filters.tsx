import type { ClassMap } from "@stride/api";
import { getTranslations } from "next-intl/server";
import Link from "next/link";
import { presets } from "@/components/review/period-address";
import { Button } from "@/components/ui/button";
import type { Locale } from "@/i18n/locale";
import { mapAddress, type MapOf } from "./map-address";

interface MapFiltersProps {
  readonly map: ClassMap;
  readonly of: MapOf;
  readonly locale: Locale;
}

/** Which set and which days the map is of: all of it stands in the address. */
export async function MapFilters({ map, of, locale }: MapFiltersProps) {
  const t = await getTranslations({ locale, namespace: "review.map" });
  const { assignmentId, period } = of;
  const last = period && "last" in period ? period.last : undefined;
  const days = period && !("last" in period) ? period : {};
  return (
    <>
      <nav className="seg" aria-label={t("period")}>
        <Link href={mapAddress({ ...of, period: undefined })} aria-current={period ? undefined : "true"}>
          {t("ever")}
        </Link>
        {presets.map((preset) => (
          <Link
            key={preset}
            href={mapAddress({ ...of, period: { last: preset } })}
            aria-current={last === preset ? "true" : undefined}
          >
            {t("lastDays", { days: preset })}
          </Link>
        ))}
      </nav>
      {/* A field that a browser restores would say another map than the one that stands there. */}
      <form className="filters map-filters" autoComplete="off" key={mapAddress(of)}>
        <label className="set">
          <span>{t("set")}</span>
          <select name="set" defaultValue={assignmentId ?? ""}>
            <option value="">{t("allSets")}</option>
            {map.assignments.map(({ id: assignment, title }) => (
              <option key={assignment} value={assignment}>
                {title}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{t("from")}</span>
          <input className="text-input" type="date" name="from" defaultValue={days.from} />
        </label>
        <label>
          <span>{t("to")}</span>
          <input className="text-input" type="date" name="to" defaultValue={days.to} />
        </label>
        {last !== undefined && <input type="hidden" name="last" value={last} />}
        <Button type="submit">{t("show")}</Button>
      </form>
    </>
  );
}
