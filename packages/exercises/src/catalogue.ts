import { z } from "zod";
import recorded from "./catalogue.json" with { type: "json" };
import { type Difficulty, difficulties, type Features } from "./difficulty.ts";
import { kinds } from "./kinds/index.ts";
import type { Text } from "./locale.ts";
import { type SettingId, settingIds } from "./settings.ts";

const descriptions = z
  .record(
    z.string(),
    z.strictObject({
      skills: z.array(z.string()),
      /** Those that its numbers are chosen to tell apart, the likeliest first. */
      misconceptions: z.array(z.string()),
      /** What its numbers vary of the convention: each value, with the difficulties at which it comes often enough to be asked for. */
      settings: z.partialRecord(z.enum(settingIds), z.record(z.string(), z.array(z.literal(difficulties)))),
      /** What is typed: a `grid` is a number a cell; `mixed` where an exercise asks for more than one type of answer. */
      answer: z.enum(["shape", "number", "choice", "working", "text", "grid", "mixed"]),
    }),
  )
  .parse(recorded);

type Description = (typeof descriptions)[string];

/** What a kind's exercises are like. */
export interface KindDescription extends Readonly<Description> {
  readonly id: string;
  readonly title: Text;
  readonly difficulties: readonly Difficulty[];
  readonly features: Features;
}

/**
 * All kinds, in the order of the menu. What they practise shows only in their exercises, so it is recorded with the engine's:
 * making enough of them takes seconds.
 */
export function catalogue(): KindDescription[] {
  return [...kinds.values()].flatMap(({ id, title, features }) => {
    const description = descriptions[id];
    return description ? [{ id, title, difficulties, features, ...description }] : [];
  });
}

/** What may be fixed of a kind's exercises at a difficulty, and to what: only where there is a choice. */
export function settingsAt(
  { settings }: Pick<KindDescription, "settings">,
  difficulty: Difficulty,
): { readonly id: SettingId; readonly values: readonly string[] }[] {
  return settingIds.flatMap((id) => {
    const values = Object.entries(settings[id] ?? {})
      .filter(([, at]) => at.includes(difficulty))
      .map(([value]) => value);
    return values.length > 1 ? [{ id, values }] : [];
  });
}
