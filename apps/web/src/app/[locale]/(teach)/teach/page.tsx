import type { Classes } from "@stride/api";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import Link from "next/link";
import { FreshOnReturn } from "@/components/site/fresh-on-return";
import { type Locale, localeOf } from "@/i18n/locale";
import { orNotFound } from "@/trpc/or-not-found";
import { CreateForm } from "./_components/create-form";

interface Props {
  readonly params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: localeOf((await params).locale), namespace: "classes.mine" });
  return { title: t("title"), description: t("description") };
}

/** The classes that a teacher has, and the form that makes another. */
export default async function Page({ params }: Props) {
  const locale = localeOf((await params).locale);
  const [t, { taught }] = await Promise.all([
    getTranslations({ locale, namespace: "classes.mine" }),
    orNotFound((caller) => caller.classes.mine()),
  ]);
  const current = taught.filter(({ archivedAt }) => archivedAt === null);
  const archived = taught.filter(({ archivedAt }) => archivedAt !== null);
  return (
    <main className="page" id="main">
      <FreshOnReturn rendering={crypto.randomUUID()} />
      <h1>{t("title")}</h1>
      {current.length === 0 ? (
        <p className="lead">{t("none")}</p>
      ) : (
        <ClassList classes={current} locale={locale} />
      )}
      {archived.length > 0 && (
        <details className="folded">
          <summary>{t("archived", { count: archived.length })}</summary>
          <ClassList classes={archived} locale={locale} />
        </details>
      )}
      <section className="matter" aria-labelledby="create">
        <h2 id="create">{t("create")}</h2>
        <CreateForm locale={locale} />
      </section>
    </main>
  );
}

interface ClassListProps {
  readonly classes: Classes["taught"];
  readonly locale: Locale;
}

async function ClassList({ classes, locale }: ClassListProps) {
  const t = await getTranslations({ locale, namespace: "classes.mine" });
  return (
    <ul className="records">
      {classes.map(({ id, name, learners, open }) => (
        <li key={id}>
          <p className="what">
            <Link href={`/${locale}/teach/classes/${id}`}>{name}</Link>
          </p>
          <p className="soft">{t("learners", { count: learners })}</p>
          <p className="soft">{t("open", { count: open })}</p>
        </li>
      ))}
    </ul>
  );
}
