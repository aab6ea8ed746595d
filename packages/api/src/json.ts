import { z } from "zod";

const json = z.json().transform((value) => value ?? {});

/** Plain data as a JSON column takes it: it is that already; this is where its type says so. */
export function toJson(value: unknown) {
  return json.parse(JSON.parse(JSON.stringify(value)));
}
