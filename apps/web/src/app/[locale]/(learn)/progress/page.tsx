import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import Link from "next/link";
import type { ReactNode } from "react";
import { withNext } from "@/components/account/next-page";
import { StartButton } from "@/components/exercise/start-button";
import { ClassworkLine } from "@/components/progress/classwork-line";
import { HistoryList } from "@/components/progress/history-list";
import { historyCursor } from "@/components/progress/history-cursor";
import { SkillMap } from "@/components/progress/skill-map";
import { SlipList } from "@/components/progress/slip-list";
import { FreshOnReturn } from "@/components/site/fresh-on-return";
import { ownAccount } from "@/components/site/own-account";
import { localeOf } from "@/i18n/locale";
import { visitor } from "@/trpc/server";

interface Props {
  readonly params: Promise<{ locale: string }>;
  readonly searchParams: Promise<{ before?: string | string[] }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: localeOf((await params).locale), namespace: "progress" });
  return { title: t("heading"), description: t("description") };
}

export default async function Page({ params, searchParams }: Props) {
  const locale = localeOf((await params).locale);
  const t = await getTranslations({ locale, namespace: "progress" });
  const words = { starting: t("starting"), failed: t("failed") };
  const toAccount = {
    up: (words: ReactNode) => (
      <Link href={withNext(`/${locale}/sign-up`, `/${locale}/progress`)}>{words}</Link>
    ),
    in: (words: ReactNode) => (
      <Link href={withNext(`/${locale}/sign-in`, `/${locale}/progress`)}>{words}</Link>
    ),
  };
  const [{ learnerId, caller }, account] = await Promise.all([visitor(), ownAccount()]);
  if (learnerId === undefined) {
    return (
      <main className="page" id="main">
        <FreshOnReturn rendering={crypto.randomUUID()} />
        <h1>{t("heading")}</h1>
        <p className="lead">{t("nothing")}</p>
        <div className="acts">
          <StartButton
            look="primary"
            locale={locale}
            start={{ kind: "output-shape", difficulty: 1 }}
            words={words}
          >
            {t("start")}
          </StartButton>
        </div>
        <p className="quietline">{t.rich("elsewhere", toAccount)}</p>
      </main>
    );
  }
  const cursor = historyCursor((await searchParams).before);
  const [overview, history, { classes }] = await Promise.all([
    caller.progress.overview({ locale }),
    caller.progress.history({ locale, limit: 20, ...(cursor ? { cursor } : {}) }),
    caller.work.mine({ locale }),
  ]);
  return (
    <main className="page" id="main">
      <FreshOnReturn rendering={crypto.randomUUID()} />
      <h1>{t("heading")}</h1>
      <p className="lead">{t("summary", { answered: overview.answered, firstTime: overview.firstTime })}</p>
      {account === null && <p className="quietline">{t.rich("guest", toAccount)}</p>}
      <ClassworkLine classes={classes} locale={locale} />
      <section className="mapsec" aria-labelledby="skills">
        <h2 id="skills">{t("skills")}</h2>
        <SkillMap skills={overview.skills} locale={locale} />
      </section>
      <SlipList slips={overview.misconceptions} locale={locale} />
      <HistoryList history={history} paged={cursor !== undefined} locale={locale} />
    </main>
  );
}
