import { networkSchema } from "@stride/cnn";
import { difficulties, settingsSchema } from "@stride/exercises";
import { z } from "zod";

/** So many items a set may hold, and so many exercises may come of them for a learner; nobody works through more. */
export const MOST_ITEMS = 60;

const id = z.string().min(1).max(40);
const difficulty = z.union(difficulties.map((level) => z.literal(level)));

/** A kind at a difficulty; where a skill is named, only numbers that practise it. */
const generated = z.strictObject({
  from: z.literal("kind"),
  kind: id,
  difficulty,
  skill: id.optional(),
  /** Where something of the convention is fixed, only numbers that keep to it. */
  settings: settingsSchema.optional(),
});

/** Asked of a teacher's own network: the same numbers for everybody. `blanks` are the ids of the fields that are asked. */
const ofNetwork = z.strictObject({
  from: z.literal("network"),
  kind: id,
  network: id,
  layout: z.enum(["channels-first", "channels-last"]),
  blanks: z.array(z.string().max(200)).max(2000).optional(),
});

export const itemSource = z.discriminatedUnion("from", [generated, ofNetwork]);
export type ItemSource = z.output<typeof itemSource>;

const asked = {
  /** Never used twice in a set, also of items that were taken out. */
  id,
  /** Of each exercise that comes of it. */
  points: z.number().min(0).max(1000),
  /** Nothing: as the assignment says. */
  tries: z.int().min(1).max(200).optional(),
};

/** One exercise, or some of several. */
export const setItem = z.discriminatedUnion("type", [
  z.strictObject({ ...asked, type: z.literal("one"), source: itemSource }),
  z.strictObject({
    ...asked,
    type: z.literal("pick"),
    count: z.int().min(1).max(20),
    of: z.array(itemSource).min(1).max(20),
  }),
]);
export type SetItem = z.output<typeof setItem>;

/** What an editor holds of a problem set. It may be unfinished; what is wrong with it is a check's to say. */
export const setDraft = z.strictObject({
  title: z.string().max(200),
  /** What learners read above the set. */
  introduction: z.string().max(4000),
  items: z.array(setItem).max(MOST_ITEMS),
});
export type SetDraft = z.output<typeof setDraft>;

/** What was published: the draft, with the networks that its items are made of. */
export const setContent = z.strictObject({
  ...setDraft.shape,
  networks: z.record(id, z.strictObject({ name: z.string().max(200), network: networkSchema })),
});
export type SetContent = z.output<typeof setContent>;
