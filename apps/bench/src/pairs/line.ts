import type { Count } from "@stride/cnn";
import { readLayer } from "@stride/models";
import type { Contender, Pair } from "./pair.ts";

/** What stands behind `stride layer`, a line of text in and a line of text out, against reading and writing the same line as JSON, which it does too. */
export const line = (which: string, texts: readonly string[]): Pair => ({
  what: `a line of ${which} against its JSON: times its speed`,
  goal: { atLeast: 0.3 },
  each: texts.length,
  // some sixty kinds of layer, each with code of its own
  warm: 10,
  ours: () => over(texts, answered),
  theirs: () => over(texts, again),
});

function over(texts: readonly string[], answer: (text: string) => string): Contender {
  return { times: 10, run: () => texts.map(answer) };
}

function again(text: string): string {
  return JSON.stringify(JSON.parse(text));
}

function answered(text: string): string {
  const value: unknown = JSON.parse(text);
  const id = typeof value === "object" && value !== null && "id" in value ? value.id : null;
  const result = readLayer(value);
  if (!result.ok) return JSON.stringify({ id, error: result.problem });
  const { output_shape, parameters, multiplyAdds } = result.value;
  return JSON.stringify({
    id,
    output_shape,
    parameters: { trainable: plain(parameters.trainable), nonTrainable: plain(parameters.nonTrainable) },
    multiplyAdds: plain(multiplyAdds),
  });
}

function plain(count: Count): number | string {
  return typeof count === "bigint" ? String(count) : count;
}
