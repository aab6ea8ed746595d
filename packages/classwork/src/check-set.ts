import type { Network } from "@stride/cnn";
import { answerText, type Exercise, fieldsOf, fromNetwork, kinds } from "@stride/exercises";
import { practises } from "./practises.ts";
import { type ItemSource, MOST_ITEMS, type SetDraft, type SetItem } from "./set-content.ts";

/** What can be wrong with a set. `true`: it can't be published so; the others are a teacher's to judge. */
export const findings = {
  "empty-set": true,
  "no-title": true,
  /** More come of it for a learner than a set may hold. */
  "too-many-exercises": true,
  "picks-too-many": true,
  /** There is no such kind of exercise any more. */
  "no-such-kind": true,
  "network-gone": true,
  /** This kind can't be asked of this network. */
  "not-of-this-network": true,
  /** None of the chosen fields is one of the exercise's. */
  "asks-nothing": true,
  "skill-not-practised": true,
  "no-points": false,
  /** The very same exercise is asked before. */
  duplicate: false,
  /** The same kind and difficulty comes before, with other numbers: as an item, or within the same some of several. */
  alike: false,
  /** No misconception that it looks for gives another answer than the right one. */
  "cannot-diagnose": false,
} as const satisfies Record<string, boolean>;

export interface Finding {
  readonly code: keyof typeof findings;
  /** The id of the item, and which of several exercises of it, from 0. */
  readonly item?: string;
  readonly of?: number;
  readonly blocks: boolean;
}

/** The networks that a set may be made of, by id. */
export type Networks = ReadonlyMap<string, Network>;

type Code = keyof typeof findings;

/** What is wrong with a set, in the order of its items. */
export function checkSet(draft: SetDraft, networks: Networks): Finding[] {
  const found: Finding[] = [];
  /** What each source gave, by all that it says. */
  const seen = new Map<string, readonly Code[]>();
  const items = new Set<string>();
  if (draft.title.trim() === "") found.push(finding("no-title"));
  if (draft.items.length === 0) found.push(finding("empty-set"));
  if (exercisesIn(draft) > MOST_ITEMS) found.push(finding("too-many-exercises"));
  for (const item of draft.items) {
    if (item.points === 0) found.push(finding("no-points", { item: item.id }));
    if (item.type === "pick" && item.count > item.of.length) {
      found.push(finding("picks-too-many", { item: item.id }));
    }
    const place = placesIn(item);
    // What may be drawn of several is drawn with numbers of its own, whatever else a set asks.
    const alike = item.type === "one" ? items : new Set<string>();
    for (const [of, source] of sourcesIn(item).entries()) {
      const name = JSON.stringify(source);
      const before = seen.get(name);
      const codes = before ?? checkSource(source, networks);
      for (const code of codes) found.push(finding(code, place(of)));
      if (source.from === "network" ? before : alike.has(name)) {
        found.push(finding(source.from === "network" ? "duplicate" : "alike", place(of)));
      }
      seen.set(name, codes);
      alike.add(name);
    }
  }
  return found;
}

/** Whether a set may be published. */
export function isSound(found: readonly Finding[]): boolean {
  return !found.some(({ blocks }) => blocks);
}

export function sourcesIn(item: SetItem): readonly ItemSource[] {
  return item.type === "one" ? [item.source] : item.of;
}

/** How many a learner gets. */
function exercisesIn({ items }: SetDraft): number {
  return items
    .map((item) => (item.type === "one" ? 1 : Math.min(item.count, item.of.length)))
    .reduce((sum, count) => sum + count, 0);
}

const placesIn = (item: SetItem) => (of: number) =>
  item.type === "one" ? { item: item.id } : { item: item.id, of };

function finding(code: Code, place: { item?: string; of?: number } = {}): Finding {
  return { code, ...place, blocks: findings[code] };
}

function checkSource(source: ItemSource, networks: Networks): Code[] {
  if (!kinds.has(source.kind)) return ["no-such-kind"];
  if (source.from === "kind") {
    const { kind, skill } = source;
    return skill === undefined || practises(kind, skill) ? [] : ["skill-not-practised"];
  }
  const network = networks.get(source.network);
  if (!network) return ["network-gone"];
  const exercise = fromNetwork(source.kind, network, source);
  if (!exercise) return ["not-of-this-network"];
  if (fieldsOf(exercise).length === 0) return ["asks-nothing"];
  return canDiagnose(exercise) ? [] : ["cannot-diagnose"];
}

/** Whether some learner who holds one of its misconceptions would answer otherwise than right. */
function canDiagnose(exercise: Exercise): boolean {
  const written = (answer: Exercise["key"]) =>
    fieldsOf(exercise)
      .map((field) => answerText(field, answer[field.id] ?? []))
      .join(" ");
  const right = written(exercise.key);
  return exercise.slips.some(({ answer }) => written(answer) !== right);
}
