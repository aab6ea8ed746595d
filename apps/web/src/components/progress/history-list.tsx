import type { History } from "@stride/api";
import { getFormatter, getTranslations } from "next-intl/server";
import Link from "next/link";
import { VerdictIcon } from "@/components/figures/verdict-icon";
import { buttonClass } from "@/components/ui/button";
import type { Locale } from "@/i18n/locale";

interface HistoryListProps {
  readonly history: History;
  /** Whether this is a later page. */
  readonly paged: boolean;
  readonly locale: Locale;
}

/** Everything that was practised, newest first; each leads back to its exercise. */
export async function HistoryList({ history: { items, nextCursor }, paged, locale }: HistoryListProps) {
  const t = await getTranslations({ locale, namespace: "progress" });
  return (
    <section className="mapsec" aria-labelledby="history">
      <h2 id="history">{t("history")}</h2>
      {items.length === 0 && !paged && (
        <p className="soft">
          {t.rich("noHistory", {
            practice: (words) => <Link href={`/${locale}/practice`}>{words}</Link>,
          })}
        </p>
      )}
      <ol className="history">
        {items.map((item) => (
          <HistoryItem key={item.id} item={item} locale={locale} />
        ))}
      </ol>
      <div className="acts">
        {nextCursor && (
          <Link className={buttonClass()} href={`?before=${nextCursor.createdAt},${nextCursor.id}#history`}>
            {t("older")}
          </Link>
        )}
        {paged && (
          <Link className={buttonClass("quiet")} href="?#history">
            {t("newest")}
          </Link>
        )}
      </div>
    </section>
  );
}

interface HistoryItemProps {
  readonly item: History["items"][number];
  readonly locale: Locale;
}

async function HistoryItem({ item, locale }: HistoryItemProps) {
  const [t, format] = await Promise.all([
    getTranslations({ locale, namespace: "progress" }),
    getFormatter({ locale }),
  ]);
  const first = verdictOf(item.firstVerdict);
  const words = [t(`verdicts.${first}`), ...(item.solved && first !== "correct" ? [t("later")] : [])].join(
    ", ",
  );
  return (
    <li>
      <VerdictIcon verdict={item.solved ? "right" : icons[first]} label={words} />
      <span className="what">
        <Link href={`/${locale}/practice/${item.id}`}>{item.title}</Link> · {item.skill}
        <span className="soft">
          {item.prompt} {t("tries", { count: item.attempts })}
        </span>
      </span>
      <span className="gave">{item.lastAnswer.slice(0, 2).join("  ")}</span>
      <time dateTime={item.createdAt}>{format.relativeTime(new Date(item.createdAt), new Date())}</time>
    </li>
  );
}

const icons = {
  correct: "right",
  partial: "inherited",
  incorrect: "wrong",
  "given-up": "unreadable",
  open: "blank",
} as const;

function verdictOf(stored: string | null): keyof typeof icons {
  return stored === "correct" || stored === "partial" || stored === "incorrect" || stored === "given-up"
    ? stored
    : "open";
}
