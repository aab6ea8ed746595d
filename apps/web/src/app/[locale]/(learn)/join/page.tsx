import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { localeOf } from "@/i18n/locale";
import { visitor } from "@/trpc/server";
import { CodeForm } from "./_components/code-form";
import { LeaveButton } from "./_components/leave-button";

interface Props {
  readonly params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: localeOf((await params).locale), namespace: "classes.join" });
  return { title: t("title"), description: t("description") };
}

/** Where a code from the board is entered; and the classes that one is in already. */
export default async function Page({ params }: Props) {
  const locale = localeOf((await params).locale);
  const [t, { learnerId, caller }] = await Promise.all([
    getTranslations({ locale, namespace: "classes.join" }),
    visitor(),
  ]);
  const attended = learnerId === undefined ? [] : (await caller.classes.mine()).attended;
  return (
    <main className="page" id="main">
      <h1>{t("title")}</h1>
      <p className="lead">{t("lead")}</p>
      <CodeForm locale={locale} />
      {attended.length > 0 && (
        <section className="matter" aria-labelledby="mine">
          <h2 id="mine">{t("mine")}</h2>
          <ul className="records">
            {attended.map(({ id, name, as, teachers }) => (
              <li key={id}>
                <p className="what">
                  <b>{name}</b>
                  <span className="soft">{t("as", { name: as, teachers: teachers.join(", ") })}</span>
                </p>
                <LeaveButton classId={id} name={name} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </main>
  );
}
