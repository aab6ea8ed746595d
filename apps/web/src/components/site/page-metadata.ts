import type { Metadata } from "next";
import { type Locale } from "@/i18n/locale";
import { routing } from "@/i18n/routing";

interface PageWords {
  readonly locale: Locale;
  /** Behind the language: `/lesson`. */
  readonly path: string;
  readonly title: string;
  readonly description: string;
}

/** What search engines, and those who are sent a link, are told of a page. */
export function pageMetadata({ locale, path, title, description }: PageWords): Metadata {
  return {
    title,
    description,
    alternates: {
      canonical: `/${locale}${path}`,
      languages: Object.fromEntries(routing.locales.map((other) => [other, `/${other}${path}`])),
    },
    openGraph: { title, description, locale, type: "article", url: `/${locale}${path}` },
  };
}
