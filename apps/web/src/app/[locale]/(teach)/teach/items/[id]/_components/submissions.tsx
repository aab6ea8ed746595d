import type { AttemptView, ReviewedItem } from "@stride/api";
import { getTranslations } from "next-intl/server";
import { VerdictIcon } from "@/components/figures/verdict-icon";
import type { Locale } from "@/i18n/locale";
import { written } from "@/i18n/written";

interface SubmissionsProps {
  readonly item: ReviewedItem;
  readonly locale: Locale;
}

type Submission = ReviewedItem["submissions"][number];

/** Every try, the newest first: what was typed, how it was read, and what is said of it. */
export async function Submissions({ item, locale }: SubmissionsProps) {
  const t = await getTranslations({ locale, namespace: "review.item" });
  return (
    <section className="tried" aria-labelledby="tried">
      <h2 id="tried">{t("submissions")}</h2>
      {item.submissions.length === 0 && <p className="soft">{t(item.skipped ? "skipped" : "unanswered")}</p>}
      <ol>
        {item.submissions.toReversed().map((submission) => (
          <li key={submission.attempt.id}>
            <Head submission={submission} timeZone={item.class.timeZone} locale={locale} />
            <Boxes item={item} attempt={submission.attempt} locale={locale} />
          </li>
        ))}
      </ol>
    </section>
  );
}

interface HeadProps {
  readonly submission: Submission;
  readonly timeZone: string;
  readonly locale: Locale;
}

async function Head({ submission, timeZone, locale }: HeadProps) {
  const t = await getTranslations({ locale, namespace: "review.item" });
  const { instant, percent } = written(locale);
  const { attempt, at, elapsed, hintsUsed, late, credit } = submission;
  const facts = [
    t("tryScore", { percent: percent(attempt.score) }),
    t("after", { minutes: Math.round(elapsed / 60_000) }),
    t("hintsUsed", { count: hintsUsed }),
    ...(late ? [t("late", { percent: percent(credit) })] : []),
  ];
  return (
    <>
      <h3>{t("try", { number: attempt.number ?? 0 })}</h3>
      <p className="soft">
        <time dateTime={at}>{instant(at, timeZone)}</time> · {facts.join(" · ")}
      </p>
    </>
  );
}

const looks = {
  correct: "right",
  inherited: "inherited",
  layout: "wrong",
  convention: "wrong",
  incorrect: "wrong",
  unreadable: "unreadable",
  blank: "blank",
} as const;

interface BoxesProps {
  readonly item: ReviewedItem;
  readonly attempt: AttemptView;
  readonly locale: Locale;
}

async function Boxes({ item, attempt, locale }: BoxesProps) {
  const t = await getTranslations({ locale, namespace: "review.item" });
  const { parts } = item.exercise;
  const boxes = parts.flatMap(({ label, fields }) =>
    fields.map((field) => ({
      id: field.id,
      label: parts.length > 1 ? `${label}: ${field.label}` : field.label,
      result: attempt.fields[field.id],
    })),
  );
  return (
    <div className="scrolls" tabIndex={0}>
      <table className="table boxes">
        <thead>
          <tr>
            {(["box", "typed", "read", "key", "verdict"] as const).map((column) => (
              <th key={column} scope="col">
                {t(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {boxes.map(({ id, label, result }) => (
            <tr key={id}>
              <th scope="row">{label}</th>
              <td className="mono typed">{result?.typed}</td>
              <td className="mono" data-label={t("read")}>
                {result?.reading}
              </td>
              <td className="mono" data-label={t("key")}>
                {item.key[id]}
              </td>
              <td>
                {result && (
                  <>
                    <VerdictIcon verdict={looks[result.verdict]} /> {t(`verdicts.${result.verdict}`)}
                    <Why result={result} unexplained={t("unexplained")} />
                  </>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface WhyProps {
  readonly result: AttemptView["fields"][string];
  readonly unexplained: string;
}

/** What the learner was, or will be, told of a wrong box. */
function Why({ result, unexplained }: WhyProps) {
  if (result.verdict === "convention") return <p className="said">{result.convention}</p>;
  if (result.verdict !== "incorrect") return null;
  if (result.diagnoses.length === 0) return <p className="said soft">{unexplained}</p>;
  return result.diagnoses.map(({ misconception, name, sentences }) => (
    <p className="said" key={misconception}>
      <b>{name}.</b> {sentences.join(" ")}
    </p>
  ));
}
