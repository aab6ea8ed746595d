import type { Exercise } from "../exercise.ts";
import type { Typed } from "../grade.ts";
import { remembered } from "../remembered.ts";
import { type Chance, chance } from "../rng.ts";
import { fieldsOf } from "../solve.ts";
import { notations } from "./notations.ts";

/** What anybody or anything may type into an exercise: an answer, right or wrong, of which one field may be anything. */
export function fuzzed(exercise: Exercise, seed: number): Typed {
  const luck = chance(seed, 0);
  const fields = fieldsOf(exercise);
  const any = luck.int("field", 0, fields.length - 1);
  return Object.fromEntries(
    fields.map(({ id }, at) => {
      const near = offered(exercise).get(id) ?? [];
      const text = near[luck.int(`${id} notation`, 0, near.length - 1)] ?? "";
      return [id, at === any ? anythingFor(text, id, luck) : text];
    }),
  );
}

/** The key and the slips in all their notations, by field. */
const offered = remembered(
  (exercise: Exercise): ReadonlyMap<string, readonly string[]> =>
    new Map(
      fieldsOf(exercise).map((field) => {
        const answers = [exercise.key, ...exercise.slips.map(({ answer }) => answer)];
        return [field.id, answers.flatMap((answer) => notations(field, answer[field.id] ?? []))];
      }),
    ),
);

function anythingFor(text: string, id: string, chance: Chance): string {
  switch (chance.int(`${id} how`, 0, 9)) {
    case 0:
      return Array.from({ length: chance.int(`${id} pieces`, 0, 9) }, (_, at) =>
        chance.pick(`${id} piece ${at}`, pieces),
      ).join("");
    case 1:
      return Array.from({ length: chance.int(`${id} length`, 0, 30) }, (_, at) =>
        String.fromCharCode(chance.int(`${id} character ${at}`, 0, 0xffff)),
      ).join("");
    case 2:
      return chance.pick(`${id} worst`, pieces).repeat(chance.int(`${id} times`, 1, 200));
    case 3:
    case 4:
      return mistyped(mistyped(text, `${id} again`, chance), id, chance);
    case 5:
      return text.replace(/\d+/u, () => String(chance.int(`${id} number`, 0, 300)));
    default:
      return chance.int(`${id} slipped`, 0, 2) === 0 ? mistyped(text, id, chance) : text;
  }
}

/** One character left out, put in, doubled or exchanged. */
function mistyped(text: string, name: string, chance: Chance): string {
  const at = chance.int(`${name} at`, 0, Math.max(0, text.length - 1));
  const other = chance.pick(`${name} other`, pieces);
  const [before, one, after] = [text.slice(0, at), text.charAt(at), text.slice(at + 1)];
  return before + chance.pick(`${name} what`, ["", other + one, one + one, other]) + after;
}

const pieces = [
  ...(["0", "1", "7", "12", "340", "1,024", "1.5", "-1", "9".repeat(61)] as const),
  ...(["x", "×", ",", ", ", ";", " ", "(", ")", "[", "]", "⌊", "⌋", "<", ">"] as const),
  ...(["+", "-", "−", "*", "·", "/", "^", "=", "²", "½", "floor(", "**"] as const),
  ...(["k", "M", "만", "개", "MB", "GMACs", "%", "None", "N,", "배치", "１", "，", "ㅌ"] as const),
  ...(["__proto__", "constructor", "NaN", "1e309", "\0", "\ud800", "😀", "ﷺ", "<script>"] as const),
] as const;
