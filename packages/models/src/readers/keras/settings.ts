import { z } from "zod";

const mostKeys = 200;
/** Lengths, axes and paddings are short; what is longer are numbers that a layer has learned or counted. */
const mostItems = 64;

/** A layer's settings as the file has them: an object whose keys are looked at later, so that it isn't copied. */
export const configSchema = z.custom<Readonly<Record<string, unknown>>>(
  (value) =>
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    Object.keys(value).length <= mostKeys,
  `an object of at most ${mostKeys} settings`,
);

/**
 * A layer's settings as a dialect reads them: initialisers, policies and other objects, which change neither shapes nor counts,
 * are left out, and a long list is told by its length, so that calling a layer often costs little.
 */
export function settingsOf(config: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(config).flatMap(([key, value]) => {
      // frozen is what a layer is, not a setting of its arithmetic
      if (key === "trainable" || key === "name") return [];
      const kept = short(value);
      return kept === undefined ? [] : [[key, kept]];
    }),
  );
}

function short(value: unknown): unknown {
  if (Array.isArray(value)) {
    const inner = value.some((one) => Array.isArray(one) && one.length > mostItems);
    return value.length > mostItems || inner ? `a list of ${value.length}` : value;
  }
  return typeof value === "object" && value !== null ? undefined : value;
}
