import { evaluate } from "./expression.ts";
import { type Fraction, fractionText } from "./fraction.ts";
import { reading, type Reading } from "./reading.ts";
import { grouped, type Token, tokens } from "./tokens.ts";

/** Reads a count as people write it: `340`, `1,792`, `20*(4*4*1+1)`, `4·4·20 = 320`, `1.8k`, `340개`. */
export function readNumber(typed: string): Reading<Fraction> {
  return reading(typed, (text) => {
    const all = tokens(text.replace(/\s?개$/u, ""));
    const value = evaluate(all);
    return { value, echo: echo(all, value) };
  });
}

const spaced: ReadonlyMap<string, string> = new Map([
  ["*", " · "],
  ["+", " + "],
  ["-", " − "],
  ["/", " / "],
  ["=", " = "],
]);

function echo(all: readonly Token[], value: Fraction): string {
  const written = all
    .map((token, at) =>
      token.kind === "sign" && !startsTerm(all[at - 1])
        ? (spaced.get(token.text) ?? token.text)
        : sign(token),
    )
    .join("");
  const result = numberText(value);
  const isSaid = all.length === 1 || all.some(({ text }) => text === "=");
  return isSaid || written.replaceAll(" ", "") === result ? written : `${written} = ${result}`;
}

/** Whether a sign that stands behind this token is a number's own sign and no operation. */
function startsTerm(before: Token | undefined): boolean {
  return !before || (before.kind === "sign" && !/[)\]}⌋⌉]/u.test(before.text));
}

function sign(token: Token): string {
  return token.text === "-" ? "−" : token.text;
}

/** A read number for people: grouped, with a true minus. */
export function numberText(value: Fraction): string {
  const [whole = "", rest] = fractionText(value)
    .replace("-", "−")
    .split(/(?=[./])/u);
  return grouped(whole) + (rest ?? "");
}
