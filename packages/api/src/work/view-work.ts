import { setContent } from "@stride/classwork";
import { kinds, type Locale, locales } from "@stride/exercises";
import { z } from "zod";
import type { LearnerContext } from "../context.ts";
import { difficulty } from "../exercise/exercise-link.ts";
import { type Standing, standingOf } from "../standing.ts";
import { datesView, toDatesView } from "./dates-view.ts";
import { takeBackRefusal } from "./hand-in.ts";
import { itemState, itemStateOf, scoreOf, scoreView } from "./item-state.ts";
import { assignmentId, type OwnAssignment, ownAssignment, type OwnWork, ownWork } from "./own-work.ts";
import { refusalAt, triesIn } from "./rules.ts";
import { newsCount, newsIn, toldOf } from "./told.ts";

export const viewWorkInput = z.strictObject({ assignmentId, locale: z.enum(locales) });

const itemLine = z.strictObject({
  position: z.number(),
  title: z.string(),
  difficulty,
  points: z.number(),
  tries: z.strictObject({ used: z.number(), left: z.number().nullable() }),
  state: itemState,
  /** Whether what counts came late. */
  late: z.boolean(),
  score: scoreView.optional(),
  comments: z.number(),
  news: newsCount,
});

const workView = z.strictObject({
  submittedAt: z.iso.datetime().optional(),
  canTakeBack: z.boolean(),
  points: z.number(),
  /** Points reached, where they may be shown. */
  score: z.number().optional(),
  items: z.array(itemLine),
});

/** An assignment as its learner sees it. Before it opens only that it will; what is in it from then on. */
export const assignmentView = z.strictObject({
  id: z.string(),
  title: z.string(),
  className: z.string(),
  dates: datesView,
  hints: z.boolean(),
  /** Tries an item where it doesn't say otherwise. */
  tries: z.number().nullable(),
  introduction: z.string().optional(),
  /** How much there is to do for who hasn't begun. */
  size: z.strictObject({ items: z.number(), points: z.number() }).optional(),
  /** What can be practised instead by who didn't begin in time. */
  practice: z.array(z.strictObject({ kind: z.string(), title: z.string(), difficulty })).optional(),
  /** Why it can't be begun, or nothing more is taken. */
  refusal: z.enum(["handed-in", "not-open-yet", "closed"]).optional(),
  work: workView.optional(),
});
export type AssignmentView = z.output<typeof assignmentView>;

export async function viewWork(
  ctx: LearnerContext,
  { assignmentId: id, locale }: z.output<typeof viewWorkInput>,
): Promise<AssignmentView> {
  const { db, learnerId, now } = ctx;
  const { assignment, work } = await ownAssignment(db, learnerId, id);
  const standing = standingOf(assignment, learnerId, work?.submittedAt ?? null, now());
  const own = work && (await ownWork(db, learnerId, id));
  const { title, hints, tries } = assignment;
  return assignmentView.parse({
    ...{ id, title, hints, tries },
    className: assignment.class.name,
    dates: toDatesView(assignment, standing),
    refusal: refusalAt({ submittedAt: work?.submittedAt ?? null, assignment }, standing),
    ...(own
      ? { introduction: introductionOf(own), work: await begun(ctx, own, standing, locale) }
      : notBegun(assignment, standing, locale)),
  });
}

const introductionOf = ({ version }: Pick<OwnWork, "version">) =>
  z.object({ introduction: z.string() }).parse(version.content).introduction;

function notBegun({ version }: OwnAssignment, { phase }: Standing, locale: Locale) {
  if (phase === "before") return {};
  const content = setContent.parse(version.content);
  const sizes = content.items.map((item) => ({
    points: item.points,
    items: item.type === "one" ? 1 : Math.min(item.count, item.of.length),
  }));
  return {
    introduction: content.introduction,
    size: {
      items: sizes.reduce((sum, { items }) => sum + items, 0),
      points: sizes.reduce((sum, { items, points }) => sum + items * points, 0),
    },
    ...(phase === "closed" && { practice: practiceOf(content, locale) }),
  };
}

/** The kinds of a set with their difficulty, each once. */
function practiceOf({ items }: z.output<typeof setContent>, locale: Locale) {
  const sources = items.flatMap((item) => (item.type === "one" ? [item.source] : item.of));
  const asked = sources.map((source) => ({
    kind: source.kind,
    title: titleOf(source.kind, locale),
    difficulty: source.from === "kind" ? source.difficulty : 3,
  }));
  return [...new Map(asked.map((one) => [`${one.kind} ${one.difficulty}`, one])).values()];
}

async function begun(
  { db, now }: LearnerContext,
  work: OwnWork,
  standing: Standing,
  locale: Locale,
): Promise<z.output<typeof workView>> {
  const { assignment, version, seenAt } = work;
  const items = await db.workItem.findMany({
    where: { workId: work.id },
    orderBy: { position: "asc" },
    include: { exercise: { select: { solvedAt: true, bestScore: true } } },
  });
  const tries = triesIn(version.content, assignment.tries, standing);
  const told = await toldOf(db, assignment.id, items, standing, locale);
  const { verdicts, score } = standing.shown(false);
  return workView.parse({
    submittedAt: work.submittedAt?.toISOString(),
    canTakeBack: work.submittedAt !== null && (await takeBackRefusal(db, work, now())) === undefined,
    points: work.points,
    ...(score && { score: work.score }),
    items: items.map((item) => ({
      ...{ position: item.position, difficulty: item.difficulty, points: item.points },
      title: titleOf(item.kind, locale),
      tries: tries(item),
      state: itemStateOf(item, standing),
      // Which of several answers counts would tell how they were marked.
      late: item.late && (verdicts || score),
      score: scoreOf(item, standing),
      comments: told(item).comments.length,
      news: newsIn(told(item), standing, seenAt),
    })),
  });
}

function titleOf(kind: string, locale: Locale): string {
  return kinds.get(kind)?.title[locale] ?? kind;
}
