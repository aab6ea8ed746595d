import { difficulties } from "@stride/exercises";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { ExercisePage } from "@/components/exercise/exercise-page";
import { tooOften } from "@/components/exercise/too-often";
import { type Locale, localeOf } from "@/i18n/locale";
import { isNotFound } from "@/trpc/not-found";
import { waitSecondsIn } from "@/trpc/wait";
import { visitor } from "@/trpc/server";

interface Props {
  readonly params: Promise<{ locale: string; link: string[] }>;
}

/** `/try/output-shape/2/4711` or `/try/network-table/worked-example`: the exercise of that seed or name. */
const previewOf = cache(async (path: string, locale: Locale) => {
  const { caller } = await visitor();
  try {
    return await caller.practice.preview({ link: linkIn(path.split("/")), locale });
  } catch (error) {
    if (isNotFound(error)) notFound();
    const waitSeconds = waitSecondsIn(error);
    if (waitSeconds === undefined) throw error;
    return { waitSeconds };
  }
});

function linkIn([kind = "", ...rest]: string[]) {
  const [name = "", seed] = rest;
  if (rest.length === 1) return { kind, name };
  const difficulty = difficulties.find((level) => String(level) === name);
  return difficulty && rest.length === 2 && /^\d{1,10}$/u.test(seed ?? "")
    ? { kind, difficulty, seed: Number(seed) }
    : notFound();
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { link, locale } = await params;
  const exercise = await previewOf(link.join("/"), localeOf(locale));
  return "waitSeconds" in exercise ? {} : { title: exercise.title, description: exercise.prompt };
}

export default async function Page({ params }: Props) {
  const { link, locale: segment } = await params;
  const locale = localeOf(segment);
  const exercise = await previewOf(link.join("/"), locale);
  if (!("waitSeconds" in exercise)) return <ExercisePage exercise={exercise} locale={locale} />;
  return (
    <main className="page" id="main">
      <p className="lead">{tooOften(locale, exercise.waitSeconds)}</p>
    </main>
  );
}
