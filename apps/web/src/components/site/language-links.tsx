"use client";

import { usePathname } from "next/navigation";

const languages = [
  { locale: "en", text: "EN", name: "English" },
  { locale: "ko", text: "한국어", name: "한국어" },
] as const;

/** The same page in the other language. A full load, since the page's `lang` changes. */
export function LanguageLinks({ label }: { readonly label: string }) {
  const [, current, ...rest] = usePathname().split("/");
  return (
    <span className="lang" role="group" aria-label={label}>
      {languages.map(({ locale, text, name }) => (
        <a
          key={locale}
          href={["", locale, ...rest].join("/")}
          lang={locale}
          hrefLang={locale}
          aria-label={name}
          aria-current={locale === current ? "true" : undefined}
          onClick={({ currentTarget }) => {
            currentTarget.search = window.location.search;
          }}
        >
          {text}
        </a>
      ))}
    </span>
  );
}
