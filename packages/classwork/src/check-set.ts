import type { Network } from "@stride/cnn";
import {
  answerText,
  catalogue,
  type Difficulty,
  type Exercise,
  fieldsOf,
  fromNetwork,
  generate,
  kinds,
  settingIds,
  settingsAt,
} from "@stride/exercises";
import { fits, type Generated } from "./fits.ts";
import { practises } from "./practises.ts";
import { networksTooLarge } from "./network-sizes.ts";
import { type ItemSource, MOST_ITEMS, type SetDraft, type SetItem } from "./set-content.ts";
import { sourceNames } from "./source-names.ts";

/** What can be wrong with a set. `true`: it can't be published so; the others are a teacher's to judge. */
export const findings = {
  "empty-set": true,
  "no-title": true,
  /** More come of it for a learner than a set may hold. */
  "too-many-exercises": true,
  /** More than there are different ones. */
  "picks-too-many": true,
  /** Each learner's exercises have their networks in them: together they are too large. */
  "networks-too-large": true,
  /** There is no such kind of exercise any more. */
  "no-such-kind": true,
  "network-gone": true,
  /** This kind can't be asked of this network. */
  "not-of-this-network": true,
  /** None of the chosen fields is one of the exercise's. */
  "asks-nothing": true,
  "skill-not-practised": true,
  /** The kind's numbers keep to the fixed settings, and the skill, too seldom to be found for everybody. */
  "settings-too-rare": true,
  "no-points": false,
  /** The very same exercise is asked before. */
  duplicate: false,
  /** The same kind and difficulty comes before, with other numbers: as an item, or within the same some of several. */
  alike: false,
  /** No misconception that it looks for gives another answer than the right one. */
  "cannot-diagnose": false,
  /** A class has it with the same numbers for all, and shows what is right before it closes; said by who knows of classes. */
  "told-early": false,
} as const satisfies Record<string, boolean>;

export interface Finding {
  readonly code: keyof typeof findings;
  /** The id of the item, and which of several exercises of it, from 0. */
  readonly item?: string;
  readonly of?: number;
  readonly blocks: boolean;
  /** What it is the same as. */
  readonly as?: Place;
  /** Of the networks in one learner's exercises: of all, of those of this item, and how many may be. */
  readonly kilobytes?: { readonly all: number; readonly item: number; readonly most: number };
}

/** An item, and which of several exercises of it, from 0. */
interface Place {
  readonly item: string;
  readonly of?: number;
}

/** The networks that a set may be made of, by id. */
export type Networks = ReadonlyMap<string, Network>;

type Code = keyof typeof findings;

/** What is wrong with a set, in the order of its items. */
export function checkSet(draft: SetDraft, networks: Networks): Finding[] {
  const found: Finding[] = [];
  /** What each source gave, by all that it says. */
  const seen = new Map<string, { readonly codes: readonly Code[]; readonly as: Place }>();
  const items = new Map<string, Place>();
  const networkOf = remembered((id) => networks.get(id));
  const nameOf = sourceNames(networkOf);
  if (draft.title.trim() === "") found.push(finding("no-title"));
  if (draft.items.length === 0) found.push(finding("empty-set"));
  if (exercisesIn(draft) > MOST_ITEMS) found.push(finding("too-many-exercises"));
  const tooLarge = networksTooLarge(draft, networkOf);
  if (tooLarge) {
    // What each of so many large networks is asked would take long to find out.
    return [...found, { ...finding("networks-too-large", { item: tooLarge.item }), ...tooLarge }];
  }
  for (const item of draft.items) {
    if (item.points === 0) found.push(finding("no-points", { item: item.id }));
    if (item.type === "pick" && item.count > differentIn(item.of, nameOf)) {
      found.push(finding("picks-too-many", { item: item.id }));
    }
    const place = placesIn(item);
    // What may be drawn of several is drawn with numbers of its own, whatever else a set asks.
    const alike = item.type === "one" ? items : new Map<string, Place>();
    for (const [of, source] of sourcesIn(item).entries()) {
      const name = nameOf(source);
      const before = seen.get(name);
      const codes = before?.codes ?? checkSource(source, networkOf);
      for (const code of codes) found.push(finding(code, place(of)));
      const earlier = source.from === "network" ? before?.as : alike.get(name);
      if (earlier) {
        const code = source.from === "network" ? "duplicate" : "alike";
        found.push({ ...finding(code, place(of)), as: earlier });
      }
      if (!before) seen.set(name, { codes, as: place(of) });
      if (!alike.has(name)) alike.set(name, place(of));
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

/** How many of several may be picked without the very same exercise of a network twice. */
function differentIn(sources: readonly ItemSource[], nameOf: (source: ItemSource) => string): number {
  const networks = sources.filter(({ from }) => from === "network");
  return sources.length - networks.length + new Set(networks.map(nameOf)).size;
}

type NetworkOf = (id: string) => Network | undefined;

/** Looks each up once. */
function remembered(networkOf: NetworkOf): NetworkOf {
  const known = new Map<string, Network | undefined>();
  return (id) => {
    if (!known.has(id)) known.set(id, networkOf(id));
    return known.get(id);
  };
}

const placesIn = (item: SetItem) => (of: number) =>
  item.type === "one" ? { item: item.id } : { item: item.id, of };

function finding(code: Code, place: { item?: string; of?: number } = {}): Finding {
  return { code, ...place, blocks: findings[code] };
}

function checkSource(source: ItemSource, networkOf: NetworkOf): Code[] {
  if (!kinds.has(source.kind)) return ["no-such-kind"];
  if (source.from === "kind") {
    const { kind, skill } = source;
    if (skill !== undefined && !practises(kind, skill)) return ["skill-not-practised"];
    return isOftenEnough(source) ? [] : ["settings-too-rare"];
  }
  const network = networkOf(source.network);
  if (!network) return ["network-gone"];
  const exercise = fromNetwork(source.kind, network, source);
  if (!exercise) return ["not-of-this-network"];
  if (fieldsOf(exercise).length === 0) return ["asks-nothing"];
  return canDiagnose(exercise) ? [] : ["cannot-diagnose"];
}

/** Of so many numbers so many have to fit, or a learner could be given some that don't, and all wait while they are sought. */
const LOOKED_AT = 60;
const LEAST_FITTING = 3;

function isOftenEnough(source: Generated): boolean {
  const { kind, difficulty, settings = {} } = source;
  const fixed = settingIds.filter((id) => settings[id] !== undefined);
  if (fixed.length === 0) return true;
  const described = catalogue().find(({ id }) => id === kind);
  const offered = new Set(described && settingsAt(described, difficulty).map(({ id }) => id));
  if (!fixed.every((id) => offered.has(id))) return false;
  return examplesOf(kind, difficulty).filter((exercise) => fits(exercise, source)).length >= LEAST_FITTING;
}

type Example = Pick<Exercise, "skill" | "convention">;
const examples = new Map<string, readonly Example[]>();

/** What the first numbers of a kind are; drawn once. */
function examplesOf(kind: string, difficulty: Difficulty): readonly Example[] {
  const key = `${kind} ${difficulty}`;
  const known = examples.get(key);
  if (known) return known;
  const drawn = Array.from({ length: LOOKED_AT }, (_, seed) => generate(kind, difficulty, seed)).flatMap(
    (exercise) => (exercise ? [{ skill: exercise.skill, convention: exercise.convention }] : []),
  );
  examples.set(key, drawn);
  return drawn;
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
