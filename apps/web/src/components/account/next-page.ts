import { hasLocale } from "next-intl";
import type { Locale } from "@/i18n/locale";
import { routing } from "../../i18n/routing.ts";

/** Whatever is read against it and stays under it is a path of ours. */
const here = "http://here.invalid";

/** Pages that one leaves by signing in. */
const left = ["sign-in", "sign-up"];

/** Where signing in leads: the page that the address names, if it is one of ours, in the language of now; else nowhere of its own. */
export function nextPage(asked: unknown, locale: Locale): string | undefined {
  if (typeof asked !== "string" || !asked.startsWith("/") || !URL.canParse(asked, here)) return undefined;
  const { origin, pathname, search } = new URL(asked, here);
  const [, language, ...rest] = pathname.split("/");
  if (origin !== here || !hasLocale(routing.locales, language) || left.includes(rest[0] ?? ""))
    return undefined;
  return ["", locale, ...rest].join("/") + search;
}

/** A page's address with where to go from there. */
export function withNext(page: string, next: string | undefined): string {
  return next === undefined ? page : `${page}?next=${encodeURIComponent(next)}`;
}
