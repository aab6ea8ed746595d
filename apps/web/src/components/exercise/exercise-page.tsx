import type { ExerciseView, PublicExercise } from "@stride/api";
import { NextIntlClientProvider } from "next-intl";
import { getMessages } from "next-intl/server";
import { FreshOnReturn } from "@/components/site/fresh-on-return";
import type { Locale } from "@/i18n/locale";
import { ExercisePlayer } from "./exercise-player";
import { ExerciseQuestion } from "./exercise-question";
import { HintItems } from "./hint-items";
import { shareLink } from "./share-link";
import { WalkPicture } from "./walk-picture";
import { WindowPicture } from "./window-picture";
import { WorkedSolution } from "./worked-solution";

interface ExercisePageProps {
  readonly exercise: PublicExercise;
  /** What came of it so far; nothing while it is only looked at. */
  readonly own?: ExerciseView;
  readonly locale: Locale;
  readonly showSolution?: boolean;
}

/** An exercise with everything that belongs to it, for its own page and for a shared link. */
export async function ExercisePage({ exercise, own, locale, showSolution = false }: ExercisePageProps) {
  const { practice } = await getMessages({ locale });
  const latest = own?.latest;
  return (
    <main className="page two" id="main">
      <FreshOnReturn rendering={crypto.randomUUID()} />
      <NextIntlClientProvider locale={locale} messages={{ practice }} timeZone="UTC">
        <ExercisePlayer
          id={own?.id}
          link={exercise.link}
          locale={locale}
          parts={exercise.parts}
          fieldIds={exercise.parts.flatMap(({ fields }) => fields.map(({ id }) => id))}
          latest={latest}
          answered={own?.solution !== undefined}
          hintsTaken={own?.hints.length ?? 0}
          hintCount={own?.hintCount ?? 1}
          shareLink={shareLink(exercise.link, locale)}
          question={<ExerciseQuestion exercise={exercise} attempt={latest} />}
          hints={own && <HintItems hints={own.hints} />}
          solution={
            showSolution && own?.solution ? (
              <WorkedSolution
                solution={own.solution}
                walk={<WalkPicture exercise={exercise} solution={own.solution} />}
                picture={<WindowPicture exercise={exercise} />}
              />
            ) : null
          }
        />
      </NextIntlClientProvider>
    </main>
  );
}
