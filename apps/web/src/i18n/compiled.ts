import compile from "icu-minify/compile";

interface Messages {
  readonly [key: string]: string | Messages;
}
export interface Compiled {
  readonly [key: string]: ReturnType<typeof compile> | Compiled;
}

/** Messages read once on the server, so that no browser has to load what reads them. */
export function compiled(messages: Messages): Compiled {
  return Object.fromEntries(
    Object.entries(messages).map(([key, value]) => [
      key,
      // A copy has ordinary objects; those of the compiler have no prototype, and React hands no such thing to a browser.
      typeof value === "string" ? structuredClone(compile(value)) : compiled(value),
    ]),
  );
}
