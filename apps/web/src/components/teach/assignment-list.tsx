import { getTranslations } from "next-intl/server";
import Link from "next/link";
import type { Locale } from "@/i18n/locale";
import { written } from "@/i18n/written";
import { orNotFound } from "@/trpc/or-not-found";

interface AssignmentListProps {
  readonly classId: string;
  readonly locale: Locale;
}

/** What a class was given: when it is due by the class's clocks, where it stands, how many have begun and handed in. */
export async function AssignmentList({ classId, locale }: AssignmentListProps) {
  const [t, list] = await Promise.all([
    getTranslations({ locale, namespace: "sets.assignments" }),
    orNotFound((caller) => caller.problemSets.assignments({ classId })),
  ]);
  const { timeZone, learners, assignments } = list;
  const day = (date: Date) => written(locale).instant(date, timeZone);
  return (
    <section className="assignments" aria-label={t("title")}>
      {assignments.length === 0 ? (
        <p className="soft">{t("none")}</p>
      ) : (
        <ul className="set-list">
          {assignments.map(({ id, title, opensAt, dueAt, closesAt, state, begun, handedIn }) => (
            <li key={id}>
              <p className="what">
                <Link href={`/${locale}/teach/assignments/${id}`}>{title}</Link>
                <span className="soft">
                  {[
                    t(`states.${state}`),
                    opensAt && state === "before" && t("opens", { when: day(opensAt) }),
                    dueAt ? t("due", { when: day(dueAt) }) : t("noDue"),
                    closesAt && t("closes", { when: day(closesAt) }),
                  ]
                    .filter(Boolean)
                    .join(" · ")}
                </span>
              </p>
              <p className="counts">{t("counts", { begun, handedIn, learners })}</p>
              <Link className="settings" href={`/${locale}/teach/assignments/${id}/settings`}>
                {t("settings")}
                <span className="vh">: {title}</span>
              </Link>
            </li>
          ))}
        </ul>
      )}
      <p className="acts">
        <Link className="btn primary" href={`/${locale}/teach/classes/${classId}/assign`}>
          {t("assign")}
        </Link>
        <span className="soft">{t("zone", { zone: timeZone })}</span>
      </p>
    </section>
  );
}
