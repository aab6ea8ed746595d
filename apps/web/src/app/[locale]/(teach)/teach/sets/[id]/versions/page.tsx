import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import Link from "next/link";
import { FreshOnReturn } from "@/components/site/fresh-on-return";
import { OwnTime } from "@/components/teach/own-time";
import { localeOf } from "@/i18n/locale";
import { orNotFound } from "@/trpc/or-not-found";

interface Props {
  readonly params: Promise<{ locale: string; id: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: localeOf((await params).locale), namespace: "sets.versions" });
  return { title: t("title"), description: t("description") };
}

/** What was published of a set, the newest first, with who is on it. */
export default async function Page({ params }: Props) {
  const { locale: segment, id } = await params;
  const locale = localeOf(segment);
  const [t, words, { title, versions }] = await Promise.all([
    getTranslations({ locale, namespace: "sets.versions" }),
    getTranslations({ locale, namespace: "sets.list" }),
    orNotFound((caller) => caller.problemSets.versions({ id })),
  ]);
  const editor = `/${locale}/teach/sets/${id}`;
  return (
    <main className="page" id="main">
      <FreshOnReturn rendering={crypto.randomUUID()} />
      <p className="kicker">
        <Link href={editor}>{title.trim() === "" ? words("untitled") : title}</Link>
      </p>
      <h1>{t("title")}</h1>
      <p className="lead">{t("lead")}</p>
      {versions.length === 0 && <p className="soft">{t("none")}</p>}
      <ul className="set-list versions">
        {versions.map((version, at) => (
          <li key={version.id}>
            <p className="what">
              <Link href={`${editor}/versions/${version.number}`}>
                {t("version", { number: version.number })}
              </Link>
              <span className="soft">
                {at === 0 && <b>{t("newest")} · </b>}
                <OwnTime at={version.publishedAt.toISOString()} />
                {version.by !== undefined && ` · ${version.by}`}
              </span>
              {version.title !== title && <span className="soft">{version.title}</span>}
            </p>
            <p className="counts">
              {t("uses", { assignments: version.assignments, learners: version.learners })}
            </p>
          </li>
        ))}
      </ul>
    </main>
  );
}
