import { presets } from "@stride/classwork";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import Link from "next/link";
import { TeachWords } from "@/components/teach/teach-words";
import { localeOf } from "@/i18n/locale";
import { written } from "@/i18n/written";
import { orNotFound } from "@/trpc/or-not-found";
import { ChangeAssignment } from "./_components/change-assignment";
import { ExtensionForm } from "./_components/extension-form";
import { WithdrawButton } from "./_components/withdraw-button";

interface Props {
  readonly params: Promise<{ locale: string; id: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: localeOf((await params).locale), namespace: "sets.settings" });
  return { title: t("title"), description: t("description") };
}

/** An assignment's dates and rules, more time for single learners, and its withdrawal. */
export default async function Page({ params }: Props) {
  const { locale: segment, id } = await params;
  const locale = localeOf(segment);
  const [t, assignment] = await Promise.all([
    getTranslations({ locale, namespace: "sets.settings" }),
    orNotFound((caller) => caller.problemSets.assignment({ id })),
  ]);
  const {
    classId,
    className,
    timeZone,
    version,
    withdrawn,
    begun,
    members,
    settings,
    extensions,
    ofNetworks,
  } = assignment;
  const day = (date: Date) => written(locale).instant(date, timeZone);
  return (
    <main className="page" id="main">
      <p className="kicker">
        <Link href={`/${locale}/teach/classes/${classId}`}>{className}</Link> ·{" "}
        <Link href={`/${locale}/teach/assignments/${id}`}>{t("attempts")}</Link>
      </p>
      <h1>{settings.title}</h1>
      <p className="lead">{t("lead", { version, begun, zone: timeZone })}</p>
      {withdrawn && <p className="note">{t("withdrawn")}</p>}
      <TeachWords locale={locale}>
        <ChangeAssignment
          id={id}
          classId={classId}
          ofNetworks={ofNetworks}
          settings={settings}
          presets={presets}
        />
        <section className="extensions" aria-labelledby="extensions">
          <h2 id="extensions">{t("extensions")}</h2>
          <p className="soft">{t("extensionsNote")}</p>
          {extensions.length > 0 && (
            <ul className="set-list">
              {extensions.map(
                ({ id: key, name, dueAt, closesAt, moreTries, reason, createdAt, grantedBy }) => (
                  <li key={key}>
                    <p className="what">
                      <b>{name ?? t("left")}</b>
                      <span className="soft">
                        {[
                          dueAt && t("due", { when: day(dueAt) }),
                          closesAt && t("closes", { when: day(closesAt) }),
                          moreTries > 0 && t("moreTries", { count: moreTries }),
                          !dueAt && !closesAt && moreTries === 0 && t("nothingMore"),
                        ]
                          .filter(Boolean)
                          .join(" · ")}
                      </span>
                    </p>
                    <p className="counts">
                      {reason}{" "}
                      <span className="soft">
                        {t("granted", { by: grantedBy ?? "", when: day(createdAt) })}
                      </span>
                    </p>
                  </li>
                ),
              )}
            </ul>
          )}
          {members.length > 0 && <ExtensionForm id={id} classId={classId} members={members} />}
        </section>
        <section aria-labelledby="withdraw">
          <h2 id="withdraw">{t("withdrawTitle")}</h2>
          <p className="soft">{t("withdrawNote")}</p>
          <WithdrawButton id={id} withdrawn={withdrawn} />
        </section>
      </TeachWords>
    </main>
  );
}
