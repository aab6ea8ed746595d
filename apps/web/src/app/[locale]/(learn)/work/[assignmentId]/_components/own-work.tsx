import type { WorkView } from "@stride/api";
import { getTranslations } from "next-intl/server";
import Link from "next/link";
import { VerdictIcon } from "@/components/figures/verdict-icon";
import { buttonClass } from "@/components/ui/button";
import { ActButton } from "@/components/work/act-button";
import { HandInButton } from "@/components/work/hand-in-button";
import { News } from "@/components/work/news";
import type { Locale } from "@/i18n/locale";
import { written } from "@/i18n/written";

type Work = NonNullable<WorkView["work"]>;
type Item = Work["items"][number];

interface OwnWorkProps {
  readonly assignment: WorkView;
  readonly work: Work;
  readonly locale: Locale;
}

/** The items of work that was begun, where one stands, and handing it in. */
export async function OwnWork({ assignment: { id, dates, refusal }, work, locale }: OwnWorkProps) {
  const t = await getTranslations({ locale, namespace: "work" });
  const positions = (which: (item: Item) => boolean) =>
    work.items.filter(which).map(({ position }) => position);
  const unanswered = positions(({ tries }) => tries.used === 0);
  const drafts = positions(({ state }) => state === "draft");
  const next = unanswered[0] ?? 1;
  return (
    <>
      {work.score !== undefined && (
        <p className="standing">
          {t("score", {
            score: written(locale).number(work.score),
            points: written(locale).number(work.points),
          })}
        </p>
      )}
      {work.submittedAt !== undefined ? (
        <p>{t("handedInAt", { date: written(locale).zoned(work.submittedAt, dates.timeZone) })}</p>
      ) : (
        refusal === "closed" && <p>{t("closedBegun")}</p>
      )}
      <ol className="items">
        {work.items.map((item) => (
          <ItemLine key={item.position} item={item} page={`/${locale}/work/${id}`} locale={locale} />
        ))}
      </ol>
      <div className="acts">
        {refusal === undefined && (
          <>
            <Link className={buttonClass()} href={`/${locale}/work/${id}/${next}`}>
              {t(unanswered.length === work.items.length ? "toFirst" : "goOnWith", { position: next })}
            </Link>
            <HandInButton assignmentId={id} unanswered={unanswered} drafts={drafts} />
          </>
        )}
        {work.canTakeBack && (
          <ActButton act="takeBack" assignmentId={id}>
            {t("takeBack")}
          </ActButton>
        )}
      </div>
    </>
  );
}

const icons = {
  right: "right",
  partly: "inherited",
  wrong: "wrong",
  answered: "blank",
  draft: "blank",
  skipped: "blank",
  untouched: "blank",
} as const;

interface ItemLineProps {
  readonly item: Item;
  readonly page: string;
  readonly locale: Locale;
}

async function ItemLine({ item, page, locale }: ItemLineProps) {
  const t = await getTranslations({ locale, namespace: "work" });
  const { position, title, points, tries, state, late, score, comments, news } = item;
  return (
    <li>
      <VerdictIcon verdict={icons[state]} />
      <span className="what">
        <Link href={`${page}/${position}`}>{t("item", { position, title })}</Link>
        <News news={news} locale={locale} />
        <span className="soft block">
          {[
            t("points", { points: written(locale).number(points) }),
            t("triesLeft", { left: tries.left ?? -1, used: tries.used }),
            ...(comments > 0 ? [t("comments", { count: comments })] : []),
          ].join(" · ")}
        </span>
      </span>
      <span className="stand">
        {t(`states.${state}`)}
        {late && <span className="soft"> · {t("cameLate")}</span>}
        {score && (
          <span className="soft block">
            {t("score", {
              score: written(locale).number(score.score * points),
              points: written(locale).number(points),
            })}
            {score.overridden && <> · {t("byTeacher")}</>}
          </span>
        )}
      </span>
    </li>
  );
}
