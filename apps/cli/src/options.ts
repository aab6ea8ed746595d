import { parseArgs, type ParseArgsConfig } from "node:util";
import { UsageError } from "./usage-error.ts";

type Options = NonNullable<ParseArgsConfig["options"]>;

/** Reads a command's options; it takes nothing else. */
export function options<const Known extends Options>(args: readonly string[], known: Known) {
  return parsed({ args: [...args], options: known, strict: true }).values;
}

/** Reads a command's options, and what else it is told. */
export function optionsAndNames<const Known extends Options>(args: readonly string[], known: Known) {
  const { values, positionals } = parsed({
    args: [...args],
    options: known,
    strict: true,
    allowPositionals: true,
  });
  return { values, names: positionals };
}

function parsed<const Config extends ParseArgsConfig>(config: Config) {
  try {
    return parseArgs(config);
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** A whole number in plain digits, at least `least`. */
export function wholeNumber(name: string, text: string, least: number): number {
  const number = Number(text);
  if (/^-?\d+$/u.test(text) && Number.isSafeInteger(number) && number >= least) return number;
  throw new UsageError(`--${name} is a whole number from ${least}, not ${JSON.stringify(text)}`);
}

/** One of a few words. */
export function oneOf<const Word extends string>(name: string, text: string, words: readonly Word[]): Word {
  const word = words.find((known) => known === text);
  if (word !== undefined) return word;
  throw new UsageError(`--${name} is one of ${words.join(", ")}, not ${JSON.stringify(text)}`);
}
