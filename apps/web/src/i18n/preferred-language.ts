import { routing } from "./routing.ts";

/** So many languages of a browser's list are looked at: nobody reads more, and a long list may be meant to cost time. */
const MOST = 10;

/** The first of our languages in a browser's list, by the order in which it names them; else the default one. */
export function preferredLanguage(acceptLanguage: string | null): string {
  const wanted = (acceptLanguage ?? "").slice(0, 40 * MOST).split(",", MOST);
  const languages = wanted.map((one) => one.trim().slice(0, 2).toLowerCase());
  return (
    languages.find((language) => routing.locales.some((locale) => locale === language)) ??
    routing.defaultLocale
  );
}
