import type { Formula } from "@stride/exercises";

/** A formula in a line of text: what is sought, the rule, the rule with numbers, the result. */
export function plainFormula({ left, rule, numbers, result }: Formula): string {
  const [sought, ...sides] = [left, rule, numbers ?? rule, result].map(plain);
  // A comparison decides on the result and isn't equal to it.
  if (/[<>≤≥]/u.test(sides[0] ?? "")) return `${sides[0]}: ${sought} = ${sides.at(-1)}`;
  return [sought, ...sides.filter((side, at) => side !== sides[at - 1])].join(" = ");
}

const signs: ReadonlyMap<string, string> = new Map([
  ...Object.entries({ cdot: "·", times: "×", ge: "≥", le: "≤", sum: "∑ ", sqrt: "√" }),
  ...Object.entries({ lfloor: "⌊", rfloor: "⌋", lceil: "⌈", rceil: "⌉" }),
  // what only says how it is set
  ...["left", "right", "textstyle", "displaystyle", "text", "mathrm", "operatorname"].map(
    (name): [string, string] => [name, ""],
  ),
]);

const tokens = /\\[a-z]+|\\.|[^\\]/giu;

/** TeX, as far as our formulas use it, as plain text. A sign that isn't known stays as its name. */
export function plain(tex: string): string {
  const reader = { tokens: tex.match(tokens) ?? [], at: 0 };
  return read(reader, reader.tokens.length)
    .replaceAll(/\s+/gu, " ")
    .replaceAll(/([⌊⌈(]) /gu, "$1")
    .replaceAll(/ ([⌋⌉),])/gu, "$1")
    .trim();
}

interface Reader {
  readonly tokens: readonly string[];
  at: number;
}

/** So many tokens or groups, up to a closing brace. */
function read(reader: Reader, most: number): string {
  let text = "";
  for (let count = 0; count < most && reader.at < reader.tokens.length; count++) {
    const token = reader.tokens[reader.at++] ?? "";
    if (token === "}") break;
    text += written(token, reader);
  }
  return text;
}

function written(token: string, reader: Reader): string {
  if (token === "{") return read(reader, Infinity);
  if (token === "-") return "−";
  if (!token.startsWith("\\")) return token;
  const name = token.slice(1);
  if (/^[dt]?frac$/u.test(name)) return `${atom(read(reader, 1))}/${atom(read(reader, 1))}`;
  return signs.get(name) ?? (/^[a-z]/iu.test(name) ? name : " ");
}

/** In brackets, unless it can't be misread in a fraction. */
function atom(text: string): string {
  return /^[\p{L}\p{N}_',.]*$/u.test(text) ? text : `(${text})`;
}
