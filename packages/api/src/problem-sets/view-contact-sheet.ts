import { fits, itemSource, practises } from "@stride/classwork";
import {
  answerText,
  contactSheet,
  type Exercise,
  fieldsOf,
  fromNetwork,
  generate,
  kinds,
  type Locale,
  locales,
  misconceptions,
  pictureLines,
} from "@stride/exercises";
import { z } from "zod";
import type { AccountContext } from "../context.ts";
import { AppError } from "../errors.ts";
import { writtenAnswers } from "../exercise/written-answers.ts";
import { ownNetwork } from "./own-networks.ts";
import { ownVersion, versionInput } from "./own-version.ts";

export const contactSheetInput = z.strictObject({
  source: itemSource,
  /** Where a network is taken as it was frozen; else it is the teacher's own, as it is now. */
  version: versionInput.optional(),
  locale: z.enum(locales),
});

type Source = z.output<typeof itemSource>;
type Generated = Extract<Source, { from: "kind" }>;

const names = new Map(Object.entries(misconceptions));

const VARIANTS = 20;
/** So many numbers are looked through for those that are asked for. */
const MOST_SEEDS = 400;

/** What an item may become for twenty learners, side by side, with what is right and what its misconceptions give. */
export async function viewContactSheet(
  { db, learnerId }: AccountContext,
  { source, version, locale }: z.output<typeof contactSheetInput>,
) {
  const frozen = version && (await ownVersion(db, learnerId, version.id, version.number)).content.networks;
  if (source.from === "network") {
    const network = frozen
      ? frozen[source.network]?.network
      : await ownNetwork(db, learnerId, source.network);
    if (!network) throw new AppError("not-found");
    return { variants: ofNetwork(fromNetwork(source.kind, network, source), locale) };
  }
  if (!kinds.has(source.kind)) throw new AppError("unknown-exercise");
  return { variants: seedsOf(source).flatMap((seed) => generated(source, seed, locale)) };
}

function seedsOf(source: Generated): number[] {
  const { kind, difficulty, skill } = source;
  if (skill !== undefined && !practises(kind, skill)) return [];
  const seeds: number[] = [];
  for (let seed = 0; seeds.length < VARIANTS && seed < MOST_SEEDS; seed++) {
    const exercise = generate(kind, difficulty, seed);
    if (exercise && fits(exercise, source)) seeds.push(seed);
  }
  return seeds;
}

function generated({ kind, difficulty }: Generated, seed: number, locale: Locale) {
  const exercise = generate(kind, difficulty, seed);
  const rows = contactSheet(kind, difficulty, 1, seed)?.exercises ?? [];
  return exercise
    ? rows.map(({ key, slips }) => ({
        ...shown(exercise, locale),
        ...answersIn(exercise, { key, slips }, locale),
      }))
    : [];
}

/** A network's exercise is the same for everybody. */
function ofNetwork(exercise: Exercise | undefined, locale: Locale) {
  if (!exercise) throw new AppError("unknown-exercise");
  const texts = (answer: Exercise["key"]) =>
    Object.fromEntries(
      fieldsOf(exercise).map((field) => [field.id, answerText(field, answer[field.id] ?? [])]),
    );
  const slips = exercise.slips.map(({ misconception, answer }) => ({ misconception, answer: texts(answer) }));
  return [
    { ...shown(exercise, locale), ...answersIn(exercise, { key: texts(exercise.key), slips }, locale) },
  ];
}

function shown(exercise: Exercise, locale: Locale) {
  const { prompt, picture } = exercise;
  return { prompt: prompt[locale], lines: pictureLines(picture, locale) };
}

interface Answers {
  readonly key: Readonly<Record<string, string>>;
  readonly slips: readonly { misconception: string; answer: Readonly<Record<string, string>> }[];
}

function answersIn(exercise: Exercise, answers: Answers, locale: Locale) {
  const key = writtenAnswers(exercise, answers.key);
  const slips = answers.slips.map(({ misconception, answer }) => ({
    misconception,
    answer: writtenAnswers(exercise, answer),
  }));
  const fields = fieldsOf(exercise);
  return {
    key: fields.map((field) => ({ label: field.label[locale], text: key[field.id] ?? "" })),
    slips: slips.map(({ misconception, answer }) => ({
      name: names.get(misconception)?.name[locale] ?? misconception,
      // Only where it differs from what is right does a slip show.
      answers: fields
        .filter((field) => answer[field.id] !== key[field.id])
        .map((field) => ({ label: field.label[locale], text: answer[field.id] ?? "" })),
    })),
  };
}
