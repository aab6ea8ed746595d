import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import Link from "next/link";
import { notFound } from "next/navigation";
import { OwnTime } from "@/components/teach/own-time";
import { TeachWords } from "@/components/teach/teach-words";
import { buttonClass } from "@/components/ui/button";
import { localeOf } from "@/i18n/locale";
import { orNotFound } from "@/trpc/or-not-found";
import { FrozenItem } from "./_components/frozen-item";

interface Props {
  readonly params: Promise<{ locale: string; id: string; number: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, number } = await params;
  const t = await getTranslations({ locale: localeOf(locale), namespace: "sets.versions" });
  return { title: t("version", { number }), description: t("description") };
}

/** One published version: its items as they were frozen, and the way back into the editor. */
export default async function Page({ params }: Props) {
  const { locale: segment, id, number: asked } = await params;
  const locale = localeOf(segment);
  if (!/^[1-9]\d{0,4}$/u.test(asked)) notFound();
  const [t, version] = await Promise.all([
    getTranslations({ locale, namespace: "sets.versions" }),
    orNotFound((caller) => caller.problemSets.version({ id, number: Number(asked) })),
  ]);
  const { number, newest, publishedAt, draft, networks } = version;
  const editor = `/${locale}/teach/sets/${id}`;
  return (
    <main className="page set-editor" id="main">
      <p className="kicker">
        <Link href={`${editor}/versions`}>{t("title")}</Link> · {t("version", { number })}
        {number === newest && ` (${t("newest")})`} · <OwnTime at={publishedAt.toISOString()} />
      </p>
      <h1>{draft.title}</h1>
      {draft.introduction !== "" && <p className="introduction">{draft.introduction}</p>}
      <div className="acts">
        <Link className={buttonClass()} href={`${editor}/preview?version=${number}`}>
          {t("preview")}
        </Link>
        <Link className={buttonClass()} href={`${editor}?version=${number}`}>
          {t("bringBack")}
        </Link>
      </div>
      <p className="soft">{t("frozen")}</p>
      <TeachWords locale={locale}>
        <ol className="set-items frozen">
          {draft.items.map((item, at) => (
            <FrozenItem
              key={item.id}
              item={item}
              place={at + 1}
              version={{ id, number }}
              networks={networks}
              locale={locale}
            />
          ))}
        </ol>
      </TeachWords>
    </main>
  );
}
