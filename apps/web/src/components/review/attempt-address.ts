import type { AttemptFilter } from "@stride/api";

/** What a page's address says, as Next hands it over. */
export type Params = Readonly<Record<string, string | string[] | undefined>>;

export const results = ["right", "partial", "wrong", "unanswered"] as const;
export const marks = ["late", "reported", "overridden", "commented", "skipped"] as const;
export const sorts = ["learner", "item", "answered", "score", "tries"] as const;
const directions = ["asc", "desc"] as const;
const texts = ["learner", "item", "kind", "skill", "misconception"] as const;

const LARGEST_SEED = 999_999;
const LAST_POSITION = 1000;
const LAST_OF = 100;

/** The filter in an address. What it doesn't know is as if it weren't there. */
export function filterIn(params: Params): AttemptFilter {
  const seed = wholeIn(params["seed"]);
  const filter: AttemptFilter = {
    sort: oneOf(sorts, params["sort"]) ?? "learner",
    direction: oneOf(directions, params["direction"]) ?? "asc",
  };
  for (const name of texts) {
    const text = params[name];
    if (typeof text === "string" && text !== "" && text.length <= 60) filter[name] = text;
  }
  const position = wholeIn(params["position"]);
  if (position !== undefined && position >= 1 && position <= LAST_POSITION) filter.position = position;
  const of = wholeIn(params["of"]);
  if (of !== undefined && of <= LAST_OF && filter.item !== undefined) filter.of = of;
  const result = oneOf(results, params["result"]);
  if (result) filter.result = result;
  const only = marks.filter((mark) => [params["only"]].flat().includes(mark));
  if (only.length > 0) filter.only = only;
  for (const name of ["from", "to"] as const) {
    const percent = wholeIn(params[name]);
    if (percent !== undefined && percent <= 100) filter[name] = percent / 100;
  }
  if (seed !== undefined && seed <= LARGEST_SEED) {
    filter.seed = seed;
    // By whose it is, nothing is chosen where nobody is known.
    delete filter.learner;
  }
  return filter;
}

function oneOf<Known extends string>(known: readonly Known[], text: Params[string]): Known | undefined {
  return known.find((one) => one === text);
}

function wholeIn(text: Params[string]): number | undefined {
  return typeof text === "string" && /^\d{1,6}$/u.test(text) ? Number(text) : undefined;
}

/** The part of an address that says the same, `?result=wrong&sort=score`; nothing where it is what everybody gets. */
export function addressOf(filter: AttemptFilter, more: Readonly<Record<string, string>> = {}): string {
  const query = new URLSearchParams();
  for (const name of texts) {
    const text = filter[name];
    if (text !== undefined) query.set(name, text);
  }
  if (filter.of !== undefined) query.set("of", String(filter.of));
  if (filter.position !== undefined) query.set("position", String(filter.position));
  if (filter.result) query.set("result", filter.result);
  if (filter.from !== undefined) query.set("from", String(Math.round(filter.from * 100)));
  if (filter.to !== undefined) query.set("to", String(Math.round(filter.to * 100)));
  for (const mark of filter.only ?? []) query.append("only", mark);
  if (filter.sort !== "learner") query.set("sort", filter.sort);
  if (filter.direction !== "asc") query.set("direction", filter.direction);
  if (filter.seed !== undefined) query.set("seed", String(filter.seed));
  for (const [name, text] of Object.entries(more)) query.set(name, text);
  const address = query.toString();
  return address === "" ? "" : `?${address}`;
}

/** A page's first place, as the address has it. */
export function cursorIn(text: Params[string]): (string | number)[] | undefined {
  if (typeof text !== "string" || text.length > 1000) return undefined;
  try {
    const read: unknown = JSON.parse(text);
    return Array.isArray(read) && read.length === 4 && read.every(isPlace) ? read : undefined;
  } catch {
    return undefined;
  }
}

const isPlace = (value: unknown): value is string | number =>
  typeof value === "number" || (typeof value === "string" && value.length <= 200);
