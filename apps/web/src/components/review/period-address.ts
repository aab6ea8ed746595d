import { type Day, day } from "@stride/classwork";
import type { Params } from "./attempt-address";

/** When answers were given, as a page's address says it; nothing: ever. */
export type Period = { readonly last: 7 | 30 } | { readonly from?: Day; readonly to?: Day };

export const presets = [7, 30] as const;

/** Days win over a preset: whoever fills them in means them. What an address doesn't know is as if it weren't there. */
export function periodIn(params: Params): Period | undefined {
  const from = day.safeParse(params["from"]).data;
  const to = day.safeParse(params["to"]).data;
  if (from !== undefined || to !== undefined) {
    return { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
  }
  const last = presets.find((days) => String(days) === params["last"]);
  return last && { last };
}

/** The part of an address that says the same. */
export function periodQuery(period: Period | undefined): Record<string, string> {
  if (!period) return {};
  if ("last" in period) return { last: String(period.last) };
  return { ...period };
}
