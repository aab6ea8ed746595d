import type { SubmittedView } from "@stride/api";
import type { Metadata } from "next";
import { NextIntlClientProvider } from "next-intl";
import { getMessages, getTranslations } from "next-intl/server";
import Link from "next/link";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { ExerciseQuestion } from "@/components/exercise/exercise-question";
import { HintItems } from "@/components/exercise/hint-items";
import { StartButton } from "@/components/exercise/start-button";
import { WalkPicture } from "@/components/exercise/walk-picture";
import { WindowPicture } from "@/components/exercise/window-picture";
import { WorkedSolution } from "@/components/exercise/worked-solution";
import { FreshOnReturn } from "@/components/site/fresh-on-return";
import { Due } from "@/components/work/due";
import { Told } from "@/components/work/told";
import { WorkPlayer } from "@/components/work/work-player";
import { type Locale, localeOf } from "@/i18n/locale";
import { written } from "@/i18n/written";
import { isNotFound } from "@/trpc/not-found";
import { visitor } from "@/trpc/server";

interface Props {
  readonly params: Promise<{ locale: string; assignmentId: string; position: string }>;
  readonly searchParams: Promise<{ solution?: string }>;
}

/** An item of one's own work. Before it is begun its assignment's page is what there is; any other item doesn't exist. */
const itemOf = cache(async (assignmentId: string, position: string, locale: Locale) => {
  const { learnerId, caller } = await visitor();
  if (learnerId === undefined || !/^\d{1,5}$/u.test(position)) notFound();
  try {
    return await caller.work.item({ assignmentId, position: Number(position), locale });
  } catch (error) {
    if (!isNotFound(error)) throw error;
    if (await isUnbegun(assignmentId, locale)) redirect(`/${locale}/work/${assignmentId}`);
    notFound();
  }
});

/** Whether whoever looks learns where this was assigned, and has yet to begin it. */
async function isUnbegun(assignmentId: string, locale: Locale): Promise<boolean> {
  const { caller } = await visitor();
  try {
    return (await caller.work.view({ assignmentId, locale })).work === undefined;
  } catch (error) {
    if (isNotFound(error)) return false;
    throw error;
  }
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { assignmentId, position, locale } = await params;
  const { exercise, title } = await itemOf(assignmentId, position, localeOf(locale));
  return { title: `${position}. ${exercise.title} · ${title}`, robots: { index: false } };
}

export default async function Page({ params, searchParams }: Props) {
  const { assignmentId, position, locale: segment } = await params;
  const locale = localeOf(segment);
  const [item, t, { practice, work }, { solution }] = await Promise.all([
    itemOf(assignmentId, position, locale),
    getTranslations({ locale, namespace: "work" }),
    getMessages({ locale }),
    searchParams,
  ]);
  const { exercise, dates, points, score } = item;
  const isOver = item.refusal === "closed" || item.refusal === "handed-in" || item.tries.left === 0;
  return (
    <main className="page two" id="main">
      <FreshOnReturn rendering={crypto.randomUUID()} />
      <div className="of-work">
        <p>
          <Link href={`/${locale}/work/${assignmentId}`}>{item.title}</Link> ·{" "}
          {t("itemOf", { position: item.position, count: item.count })} ·{" "}
          {score
            ? t("score", {
                score: written(locale).number(score.score * points),
                points: written(locale).number(points),
              })
            : t("points", { points: written(locale).number(points) })}
          {score?.overridden && <> ({t("byTeacher")})</>}
        </p>
        <p className="soft">
          <Due dates={dates} locale={locale} />
          {dates.phase === "late" && (
            <> · {t("lateRule", { percent: written(locale).percent(dates.latePercent / 100) })}</>
          )}
        </p>
        {isOver && (
          <div className="acts">
            <StartButton
              locale={locale}
              start={{ kind: exercise.kind, difficulty: difficultyOf(exercise.difficulty) }}
              words={{ starting: t("starting"), failed: t("notices.failed") }}
            >
              {t("practiseAlike")}
            </StartButton>
          </div>
        )}
      </div>
      <NextIntlClientProvider locale={locale} messages={{ practice, work }} timeZone="UTC">
        <WorkPlayer
          key={item.id}
          assignmentId={assignmentId}
          item={item}
          locale={locale}
          question={<ExerciseQuestion exercise={exercise} attempt={attemptOf(item.latest)} />}
          hints={<HintItems hints={item.hints} />}
          told={<Told told={item.told} points={item.points} timeZone={dates.timeZone} locale={locale} />}
          solution={
            solution === "1" && item.solution ? (
              <WorkedSolution
                solution={item.solution}
                walk={<WalkPicture exercise={exercise} solution={item.solution} />}
                picture={<WindowPicture exercise={exercise} />}
              />
            ) : null
          }
        />
      </NextIntlClientProvider>
    </main>
  );
}

/** What pictures are drawn from: an answer whose marks may be shown. */
function attemptOf(latest: SubmittedView | undefined) {
  if (!latest?.marks) return undefined;
  return { id: latest.id, number: latest.number, score: latest.score ?? 0, ...latest.marks };
}

const levels = [1, 2, 3, 4, 5] as const;

function difficultyOf(stored: number): (typeof levels)[number] {
  return levels.find((level) => level === stored) ?? 3;
}
