import { josa } from "es-hangul";
import type { Diagnosis } from "./diagnose.ts";
import type { Locale } from "./locale.ts";
import type { Told } from "./misconception.ts";
import { axisName, placeName } from "./wording/axis.ts";

const all = { en: "All axes", ko: "모든 축" } as const;

/** Of so many layers it is told what went wrong; the others are named. */
const MOST_LAYERS = 2;

type Said = Pick<Told, "axis" | "place" | "rank" | "of"> & { readonly sentence: string };

/**
 * A diagnosis in sentences, with the learner's numbers. What holds along several axes alike is said once, and of many layers
 * only the first ones are told.
 */
export function explain({ ways, told, field }: Diagnosis, locale: Locale): string[] {
  const said = told.map(({ text, ...where }) => ({ ...where, sentence: text(locale, field) }));
  // a design is judged as a whole, and no step of it need have gone wrong by itself
  if (said.length === 0) return ways.map(({ name }) => name[locale]);
  const layers = [...new Set(said.map(({ of }) => of?.[locale]))];
  const sentences = layers.slice(0, MOST_LAYERS).flatMap((layer) =>
    ofLayer(
      layer,
      said.filter(({ of }) => of?.[locale] === layer),
      locale,
    ),
  );
  const others = layers.slice(MOST_LAYERS).filter((layer) => layer !== undefined);
  return others.length > 0 ? [...sentences, likewise(others, locale)] : sentences;
}

function ofLayer(layer: string | undefined, said: readonly Said[], locale: Locale): string[] {
  return [...new Set(said.map(({ sentence }) => sentence))].map((sentence) => {
    const axes = whereOf(
      said.filter((one) => one.sentence === sentence),
      locale,
    );
    const where =
      layer !== undefined && axes !== undefined ? `${layer}, ${inside(axes, locale)}` : (layer ?? axes);
    return where === undefined ? sentence : `${where}: ${sentence}`;
  });
}

function inside(axes: string, locale: Locale): string {
  return locale === "en" ? axes.charAt(0).toLowerCase() + axes.slice(1) : axes;
}

function likewise(layers: readonly string[], locale: Locale): string {
  const names = layers.join(", ");
  return locale === "en" ? `The same in ${names}.` : `다음 층도 마찬가지입니다: ${names}.`;
}

/** The axes, or places along them, of which something is said; nothing where there is only one axis, or it has no name. */
function whereOf(said: readonly Said[], locale: Locale): string | undefined {
  const [rank = 2] = said.map((one) => one.rank);
  const names = said.map(({ axis, place }) => {
    if (axis === undefined) return undefined;
    return (place === undefined ? axisName({ axis, rank }) : placeName({ axis, place }))?.[locale];
  });
  const distinct = [...new Set(names.filter((name) => name !== undefined))];
  const [first, second] = distinct;
  if (rank === 1 || first === undefined) return undefined;
  if (second === undefined) return first;
  if (distinct.length > 2) return all[locale];
  return locale === "en" ? `${first} and ${inside(second, locale)}` : `${josa(first, "와/과")} ${second}`;
}
