import { type Arithmetic, arithmetic } from "@stride/cnn";
import type { Answer } from "./answer.ts";
import type { Part } from "./define-exercise.ts";

/** What a part reads of the values carried in: the same under every belief. */
export function readBy(part: Part, carried: Answer, a: Arithmetic = arithmetic): ReadonlySet<string> {
  const read = new Set<string>();
  const watched = new Proxy(carried, {
    get(values, id, receiver): unknown {
      read.add(String(id));
      return Reflect.get(values, id, receiver);
    },
  });
  const answer = part.solve(a, watched);
  part.accepts?.(answer, watched, a);
  return read;
}
