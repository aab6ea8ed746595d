import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ownClass } from "@/components/classes/own-class";
import { FreshOnReturn } from "@/components/site/fresh-on-return";
import { AssignmentList } from "@/components/teach/assignment-list";
import { localeOf } from "@/i18n/locale";
import { ArchiveButton } from "./_components/archive-button";
import { ChangeForm } from "./_components/change-form";
import { DuplicateForm } from "./_components/duplicate-form";

interface Props {
  readonly params: Promise<{ locale: string; id: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { name } = await ownClass((await params).id);
  return { title: name };
}

/** What a class was given to do; and below, the class itself. */
export default async function Page({ params }: Props) {
  const { locale: segment, id } = await params;
  const locale = localeOf(segment);
  const [t, bar, { name, timeZone, archivedAt, needsAccount }] = await Promise.all([
    getTranslations({ locale, namespace: "classes.settings" }),
    getTranslations({ locale, namespace: "classes.bar" }),
    ownClass(id),
  ]);
  return (
    <main className="page" id="main">
      <FreshOnReturn rendering={crypto.randomUUID()} />
      <h1>{bar("assignments")}</h1>
      <AssignmentList classId={id} locale={locale} />
      <section className="matter" aria-labelledby="change">
        <h2 id="change">{t("change")}</h2>
        <ChangeForm classId={id} name={name} timeZone={timeZone} needsAccount={needsAccount} />
      </section>
      <section className="matter" aria-labelledby="duplicate">
        <h2 id="duplicate">{t("duplicate")}</h2>
        <div>
          <p className="soft">{t("duplicateNote")}</p>
          <DuplicateForm locale={locale} classId={id} />
        </div>
      </section>
      <section className="matter" aria-labelledby="archive">
        <h2 id="archive">{t("archive")}</h2>
        <div>
          <p className="soft">{t("archiveNote")}</p>
          <ArchiveButton classId={id} isArchived={archivedAt !== null} />
        </div>
      </section>
    </main>
  );
}
