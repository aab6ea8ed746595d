import { randomInt } from "node:crypto";
import { type Difficulty, findExercise, generate, type Locale, locales, type Text } from "@stride/exercises";
import { type SetDraft, setDraft } from "@stride/classwork";
import { z } from "zod";
import type { AccountContext } from "../context.ts";
import { AppError } from "../errors.ts";
import { toJson } from "../json.ts";
import { taughtClass } from "./taught.ts";
import { isMisconception, misconceptionName } from "./words.ts";

export const reteachInput = z.strictObject({
  classId: z.string().max(40),
  misconceptions: z.array(z.string().max(60)).min(1).max(6),
  locale: z.enum(locales),
});

/** So many items for each misconception. */
const ITEMS_EACH = 3;

/** Makes a set whose items tell the chosen misconceptions from the truth; its owner goes on with it in the editor. */
export async function reteach(
  { db, learnerId, now }: AccountContext,
  { classId, misconceptions, locale }: z.output<typeof reteachInput>,
): Promise<{ id: string }> {
  await taughtClass(db, learnerId, classId);
  const wanted = [...new Set(misconceptions)];
  if (!wanted.every(isMisconception)) throw new AppError("not-found");
  const draft = draftFor(wanted, locale);
  const at = now();
  return db.problemSet.create({
    data: { ownerId: learnerId, title: draft.title, draft: toJson(draft), createdAt: at, updatedAt: at },
    select: { id: true },
  });
}

const titles: Text = { en: "Once more: ", ko: "다시 풀기: " };

function draftFor(misconceptions: readonly string[], locale: Locale): SetDraft {
  const sources = misconceptions.flatMap(sourcesFor);
  const names = misconceptions.map((id) => misconceptionName(id, locale)).join(", ");
  return setDraft.parse({
    title: `${titles[locale]}${names}`.slice(0, 200),
    introduction: "",
    items: sources.map((source, at) => ({ id: `item-${at + 1}`, type: "one", points: 1, source })),
  });
}

interface Source {
  readonly from: "kind";
  readonly kind: string;
  readonly difficulty: Difficulty;
  readonly skill: string;
}

/** How often exercises are looked for; and how many are drawn of each place to see how often it tells. */
const SEARCHES = 8;
const DRAWS = 12;

/**
 * From where to draw exercises against a misconception: a kind at a difficulty, for a skill. The places in which most numbers
 * target it come first; where there are too few places, they come again, and give other numbers.
 */
function sourcesFor(misconception: string): Source[] {
  const found = new Map<string, Source>();
  for (let search = 0; search < SEARCHES; search++) {
    const one = findExercise({ misconception }, randomInt(2 ** 31));
    if (!one) continue;
    const { kind, difficulty, exercise } = one;
    found.set(`${kind} ${difficulty} ${exercise.skill}`, {
      ...{ from: "kind", kind, difficulty, skill: exercise.skill },
    });
  }
  const places = [...found.values()]
    .map((source) => ({ source, telling: tellingShare(source, misconception) }))
    .toSorted((a, b) => b.telling - a.telling)
    .map(({ source }) => source);
  return Array.from({ length: ITEMS_EACH }, (_, at) => places[at % places.length]).flatMap(
    (one) => one ?? [],
  );
}

function tellingShare({ kind, difficulty, skill }: Source, misconception: string): number {
  let [drawn, telling] = [0, 0];
  for (let draw = 0; draw < DRAWS; draw++) {
    const exercise = generate(kind, difficulty, draw);
    if (exercise?.skill !== skill) continue;
    drawn++;
    if (exercise.slips.some((slip) => slip.misconception === misconception)) telling++;
  }
  return drawn === 0 ? 0 : telling / drawn;
}
