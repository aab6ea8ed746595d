import { type Difficulty, type Exercise, fromNetwork, generate } from "@stride/exercises";
import { fits } from "./fits.ts";
import type { ItemSource, SetContent, SetItem } from "./set-content.ts";
import { sourceNames } from "./source-names.ts";

/** A whole number from 0 up to, and without, `below`, for a name; the same name gives the same number. */
export type Chance = (name: string, below: number) => number;

/** An exercise of a learner's set. */
export interface DrawnItem {
  /** The id of the item that it comes of. */
  readonly item: string;
  /** Which of the item's several exercises it is, from 0. */
  readonly of: number;
  readonly points: number;
  readonly tries: number | undefined;
  readonly exercise: Exercise;
  readonly difficulty: Difficulty;
  /** Of a generated exercise; one of a network has 0, which means nothing. */
  readonly seed: number;
}

/** Seeds fit a signed 32-bit column. */
const SEEDS = 2 ** 31;
/** So many numbers are drawn in search of a skill, and so many where settings are fixed; then the kind's own will do. */
const MOST_DRAWS = 60;
const MOST_DRAWS_FOR_SETTINGS = 400;
/** An exercise of an own network counts as the hardest: it is a whole network. */
const NETWORK_DIFFICULTY: Difficulty = 3;

/** The exercises of a set, in order. Each item has chance of its own, so that another item more or less moves no number. */
export function drawSet(content: SetContent, chance: Chance): DrawnItem[] {
  return [...drawInTurn(content, chance)];
}

/** The same one by one: some take milliseconds, in which a server does nothing else. */
export function* drawInTurn(content: SetContent, chance: Chance): Generator<DrawnItem> {
  const nameOf = sourceNames((id) => content.networks[id]?.network);
  for (const item of content.items) {
    for (const { source, of, name } of sourcesOf(item, nameOf, chance)) {
      yield {
        item: item.id,
        of,
        points: item.points,
        tries: item.tries,
        ...drawExercise(source, content.networks, name, chance),
      };
    }
  }
}

interface Named {
  readonly source: ItemSource;
  /** Which of the item's sources it is, from 0. */
  readonly of: number;
  /** By which its numbers are drawn. */
  readonly name: string;
}

function sourcesOf(item: SetItem, nameOf: (source: ItemSource) => string, chance: Chance): Named[] {
  if (item.type === "one") return [{ source: item.source, of: 0, name: item.id }];
  let left = item.of.map((source, of) => ({ source, of, name: `${item.id}/${of}` }));
  const picked: Named[] = [];
  const taken = new Set<string>();
  for (let turn = 0; turn < item.count && left.length > 0; turn++) {
    // The very same exercise of a network comes twice only where nothing else is left, as in versions that were published before that was checked.
    const others = left.filter(({ source }) => source.from === "kind" || !taken.has(nameOf(source)));
    const among = others.length > 0 ? others : left;
    const chosen = among[chance(`${item.id} picks ${turn}`, among.length)];
    if (!chosen) throw new Error("chance gave more than it was asked for");
    left = left.filter((one) => one !== chosen);
    if (chosen.source.from === "network") taken.add(nameOf(chosen.source));
    picked.push(chosen);
  }
  return picked;
}

function drawExercise(source: ItemSource, networks: SetContent["networks"], name: string, chance: Chance) {
  if (source.from === "network") {
    const network = networks[source.network]?.network;
    const exercise = network && fromNetwork(source.kind, network, source);
    if (!exercise) throw new Error(`${source.kind} can't be asked of network ${source.network}`);
    return { exercise, difficulty: NETWORK_DIFFICULTY, seed: 0 };
  }
  const { kind, difficulty, settings } = source;
  const most = settings ? MOST_DRAWS_FOR_SETTINGS : MOST_DRAWS;
  for (let draw = 0; ; draw++) {
    const seed = chance(`${name} draws ${draw}`, SEEDS);
    const exercise = generate(kind, difficulty, seed);
    if (!exercise) throw new Error(`there is no kind ${kind}`);
    if (fits(exercise, source) || draw === most) return { exercise, difficulty, seed };
  }
}
