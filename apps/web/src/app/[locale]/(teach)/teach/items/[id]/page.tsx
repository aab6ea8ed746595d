import type { ReviewedItem } from "@stride/api";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import Link from "next/link";
import { Emphasis } from "@/components/exercise/emphasis";
import { ExercisePicture } from "@/components/exercise/exercise-picture";
import { HintItems } from "@/components/exercise/hint-items";
import { unbroken } from "@/components/exercise/unbroken";
import { WorkedSolution } from "@/components/exercise/worked-solution";
import { addressOf, filterIn, type Params } from "@/components/review/attempt-address";
import { whoNames } from "@/components/review/who-name";
import { FreshOnReturn } from "@/components/site/fresh-on-return";
import { Chip, Chips } from "@/components/ui/chips";
import { type Locale, localeOf } from "@/i18n/locale";
import { orNotFound } from "@/trpc/or-not-found";
import { Comments } from "./_components/comments";
import { ItemKeys } from "./_components/item-keys";
import { ItemScore } from "./_components/item-score";
import { ItemWords } from "./_components/item-words";
import { Reports } from "./_components/reports";
import { ScoreLog } from "./_components/score-log";
import { Submissions } from "./_components/submissions";

interface Props {
  readonly params: Promise<{ locale: string; id: string }>;
  readonly searchParams: Promise<Params>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = localeOf((await params).locale);
  const t = await getTranslations({ locale, namespace: "review" });
  return { title: t("attempts.title"), description: t("item.description") };
}

/** One exercise of a learner's work, as they saw it, and all that came of it. */
export default async function Page({ params, searchParams }: Props) {
  const { locale: segment, id } = await params;
  const locale = localeOf(segment);
  const filter = filterIn(await searchParams);
  const item = await orNotFound((caller) => caller.review.item({ id, locale, filter }));
  const address = addressOf(filter);
  const pageOf = (other: string | undefined) =>
    other === undefined ? undefined : `/${locale}/teach/items/${other}${address}`;
  return (
    <main className="page two review" id="main">
      <FreshOnReturn rendering={crypto.randomUUID()} />
      <ItemWords locale={locale}>
        <div className="across">
          <ItemKeys
            previous={pageOf(item.place.previous)}
            next={pageOf(item.place.next)}
            back={`/${locale}/teach/assignments/${item.assignment.id}${address}`}
            number={item.place.number}
            count={item.place.count}
          />
        </div>
        <div>
          <Question item={item} locale={locale} />
          <Submissions item={item} locale={locale} />
          <Solution item={item} locale={locale} />
        </div>
        <aside className="margin item-side">
          <ItemScore item={item} locale={locale} />
          <Reports item={item} locale={locale} />
          <Comments item={item} locale={locale} />
          <ScoreLog item={item} locale={locale} />
        </aside>
      </ItemWords>
    </main>
  );
}

interface PartProps {
  readonly item: ReviewedItem;
  readonly locale: Locale;
}

async function Question({ item, locale }: PartProps) {
  const [t, practice, names] = await Promise.all([
    getTranslations({ locale, namespace: "review.item" }),
    getTranslations({ locale, namespace: "practice" }),
    whoNames(locale),
  ]);
  const { exercise, class: of, assignment, submissions } = item;
  return (
    <>
      <p className="kicker">
        <b>{names(item.learner)}</b> · <Link href={`/${locale}/teach/classes/${of.id}`}>{of.name}</Link> ·{" "}
        {assignment.title} · {t("exercise", { position: item.position })} · {exercise.title}, {exercise.skill}
      </p>
      <h1 className="q">{unbroken(exercise.prompt)}</h1>
      <Chips label={practice("conventions")}>
        {exercise.conventions.map((words) => (
          <Chip key={words}>
            <Emphasis text={words} />
          </Chip>
        ))}
      </Chips>
      <ExercisePicture exercise={exercise} attempt={submissions.at(-1)?.attempt} />
    </>
  );
}

async function Solution({ item, locale }: PartProps) {
  const t = await getTranslations({ locale, namespace: "review.item" });
  return (
    <>
      {item.hints.length > 0 && (
        <section aria-labelledby="hints">
          <h2 id="hints">
            {t("hints")}{" "}
            <span className="soft">{t("hintsOf", { taken: item.hints.length, all: item.hintCount })}</span>
          </h2>
          <ol className="hints">
            <HintItems hints={item.hints} />
          </ol>
        </section>
      )}
      <details className="truth">
        <summary>{t("solution")}</summary>
        <WorkedSolution solution={item.solution} />
      </details>
    </>
  );
}
