import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { ExercisePage } from "@/components/exercise/exercise-page";
import { type Locale, localeOf } from "@/i18n/locale";
import { isNotFound } from "@/trpc/not-found";
import { visitor } from "@/trpc/server";

interface Props {
  readonly params: Promise<{ locale: string; id: string }>;
  readonly searchParams: Promise<{ solution?: string }>;
}

/** An own exercise; another's doesn't exist. */
const exerciseOf = cache(async (id: string, locale: Locale) => {
  const { learnerId, caller } = await visitor();
  if (learnerId === undefined) notFound();
  try {
    return await caller.practice.exercise({ id, locale });
  } catch (error) {
    if (isNotFound(error)) notFound();
    throw error;
  }
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id, locale } = await params;
  const { exercise } = await exerciseOf(id, localeOf(locale));
  return { title: `${exercise.title}: ${exercise.skill}`, robots: { index: false } };
}

export default async function Page({ params, searchParams }: Props) {
  const { id, locale: segment } = await params;
  const locale = localeOf(segment);
  const own = await exerciseOf(id, locale);
  const { solution } = await searchParams;
  return <ExercisePage exercise={own.exercise} own={own} locale={locale} showSolution={solution === "1"} />;
}
