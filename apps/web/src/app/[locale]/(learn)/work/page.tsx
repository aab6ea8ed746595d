import type { Metadata } from "next";
import { NextIntlClientProvider } from "next-intl";
import { getMessages, getTranslations } from "next-intl/server";
import { FreshOnReturn } from "@/components/site/fresh-on-return";
import { isToDo, newestFirst, toDoFirst } from "@/components/work/in-order";
import { localeOf } from "@/i18n/locale";
import { visitor } from "@/trpc/server";
import { AssignmentLine } from "./_components/assignment-line";
import { JoinField } from "./_components/join-field";

interface Props {
  readonly params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: localeOf((await params).locale), namespace: "work" });
  return { title: t("heading"), robots: { index: false } };
}

/** What is due first, then everything by class. */
export default async function Page({ params }: Props) {
  const locale = localeOf((await params).locale);
  const [t, { work }] = await Promise.all([
    getTranslations({ locale, namespace: "work" }),
    getMessages({ locale }),
  ]);
  const { learnerId, caller } = await visitor();
  const { classes } = learnerId === undefined ? { classes: [] } : await caller.work.mine({ locale });
  const open = classes
    .flatMap(({ name, assignments }) => assignments.filter(isToDo).map((line) => ({ line, name })))
    .toSorted((a, b) => toDoFirst(a.line, b.line));
  return (
    <main className="page" id="main">
      <FreshOnReturn rendering={crypto.randomUUID()} />
      <h1>{t("heading")}</h1>
      {classes.length === 0 && <p className="lead">{t("noClass")}</p>}
      {classes.length > 0 && (
        <section className="mapsec" aria-labelledby="due">
          <h2 id="due">{t("dueNow")}</h2>
          {open.length === 0 ? (
            <p className="soft">{t("nothingDue")}</p>
          ) : (
            <ul className="assigned">
              {open.map(({ line, name }) => (
                <AssignmentLine key={line.id} line={line} className={name} locale={locale} />
              ))}
            </ul>
          )}
        </section>
      )}
      {classes.map(({ id, name, assignments }) => {
        const rest = assignments.filter((line) => !isToDo(line)).toSorted(newestFirst);
        return (
          <section key={id} className="mapsec" aria-labelledby={`class-${id}`}>
            <h2 id={`class-${id}`}>{name}</h2>
            {rest.length === 0 ? (
              <p className="soft">{t(assignments.length === 0 ? "noAssignments" : "noOthers")}</p>
            ) : (
              <ul className="assigned">
                {rest.map((line) => (
                  <AssignmentLine key={line.id} line={line} locale={locale} />
                ))}
              </ul>
            )}
          </section>
        );
      })}
      <section className="mapsec" aria-labelledby="join">
        <h2 id="join">{t("joinHeading")}</h2>
        <NextIntlClientProvider locale={locale} messages={{ work }} timeZone="UTC">
          <JoinField locale={locale} />
        </NextIntlClientProvider>
      </section>
    </main>
  );
}
