import { hasLocale } from "next-intl";
import { notFound } from "next/navigation";
import { routing } from "./routing.ts";

export type Locale = (typeof routing.locales)[number];

/** The language in the address; an address without one of ours doesn't exist. */
export function localeOf(segment: string): Locale {
  return hasLocale(routing.locales, segment) ? segment : notFound();
}
