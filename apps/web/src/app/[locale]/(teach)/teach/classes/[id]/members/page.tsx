import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import Link from "next/link";
import { ownClass } from "@/components/classes/own-class";
import { localeOf } from "@/i18n/locale";
import { written } from "@/i18n/written";
import { orNotFound } from "@/trpc/or-not-found";
import { ClassCode } from "./_components/class-code";
import { GoneList } from "./_components/gone-list";
import { MemberList } from "./_components/member-list";
import { RosterImport } from "./_components/roster-import";
import { RosterList } from "./_components/roster-list";
import { TeacherLinks } from "./_components/teacher-links";
import { TeacherList } from "./_components/teacher-list";

interface Props {
  readonly params: Promise<{ locale: string; id: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, id } = await params;
  const [t, { name }] = await Promise.all([
    getTranslations({ locale: localeOf(locale), namespace: "classes.bar" }),
    ownClass(id),
  ]);
  return { title: `${t("members")}: ${name}` };
}

const peopleOf = (classId: string) =>
  orNotFound((caller) =>
    Promise.all([
      caller.classes.members({ classId }),
      caller.classes.code({ classId }),
      caller.classes.roster({ classId }),
      caller.classes.teacherLinks({ classId }),
    ]),
  );

/** Who belongs to a class, and by what others come in. */
export default async function Page({ params }: Props) {
  const { locale: segment, id } = await params;
  const locale = localeOf(segment);
  const [
    t,
    { timeZone, archivedAt, needsAccount },
    [{ learners, gone, departures, teachers }, code, roster, links],
  ] = await Promise.all([getTranslations({ locale, namespace: "classes" }), ownClass(id), peopleOf(id)]);
  const day = (date: Date) => written(locale).day(date, timeZone);
  return (
    <main className="page" id="main">
      <h1>{t("bar.members")}</h1>
      <section className="matter" aria-labelledby="code">
        <h2 id="code">{t("code.title")}</h2>
        <div>
          {archivedAt !== null && <p className="soft">{t("code.archived")}</p>}
          <ClassCode
            classId={id}
            needsAccount={needsAccount}
            code={
              code && {
                code: code.code,
                until: code.expiresAt && day(code.expiresAt),
                isOver: code.expiresAt !== null && code.expiresAt < new Date(),
              }
            }
          />
        </div>
      </section>
      <section className="matter" aria-labelledby="learners">
        <h2 id="learners">{t("members.learners", { count: learners.length })}</h2>
        <div>
          <MemberList
            classId={id}
            hasCode={code !== null}
            members={learners.map(({ joinedAt, ...learner }) => ({ ...learner, since: day(joinedAt) }))}
          />
          <GoneList
            classId={id}
            gone={gone.map(({ goneAt, ...learner }) => ({ ...learner, when: day(goneAt) }))}
            departures={departures.map(({ at, answered }, index) => ({ id: index, when: day(at), answered }))}
          />
        </div>
      </section>
      <section className="matter" aria-labelledby="roster">
        <h2 id="roster">{t("roster.title")}</h2>
        <div>
          <p className="soft">{t("roster.note")}</p>
          <RosterList entries={roster} />
          {roster.some((entry) => entry.code !== null) && (
            <p>
              <Link href={`/${locale}/teach/classes/${id}/members/links`}>{t("roster.print")}</Link>
            </p>
          )}
          <RosterImport classId={id} />
        </div>
      </section>
      <section className="matter" aria-labelledby="teachers">
        <h2 id="teachers">{t("teachers.title")}</h2>
        <div>
          <TeacherList classId={id} locale={locale} teachers={teachers} />
          <TeacherLinks
            classId={id}
            links={links.map(({ id: linkId, code: linkCode, expiresAt }) => ({
              id: linkId,
              code: linkCode,
              until: expiresAt && day(expiresAt),
            }))}
          />
        </div>
      </section>
    </main>
  );
}
