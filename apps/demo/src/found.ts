import type { Simulation } from "./simulation.ts";

/** How well the map of the classes shows what was planted. */
export interface Found {
  readonly learners: number;
  /** Whose dominant misconception is the first that it shows of them, and whose is among the first two. */
  readonly first: number;
  readonly firstTwo: number;
  readonly missed: readonly string[];
}

/** Looks the learners up in the maps. `dominant` says what each believed most strongly when the term began. */
export async function findPlanted(
  { teacher, classes }: Simulation,
  dominant: ReadonlyMap<string, string>,
): Promise<Found> {
  const places: { readonly name: string; readonly place: number; readonly shown: readonly string[] }[] = [];
  for (const klass of classes) {
    const { learners } = await teacher.review.map({ classId: klass.id, locale: "en" });
    for (const { id, name } of klass.learners) {
      const shown = learners.find((learner) => learner.id === id)?.misconceptions ?? [];
      const place = shown.findIndex((one) => one.id === dominant.get(id));
      places.push({
        name: `${name} (${dominant.get(id) ?? ""})`,
        place,
        shown: shown.slice(0, 3).map((one) => `${one.id} ${one.count}`),
      });
    }
  }
  const isAmong = (most: number) => places.filter(({ place }) => place >= 0 && place < most);
  return {
    learners: places.length,
    first: isAmong(1).length,
    firstTwo: isAmong(2).length,
    missed: places
      .filter(({ place }) => place < 0 || place > 1)
      .map(({ name, shown }) => `${name}: ${shown.join(", ") || "nothing"}`),
  };
}
