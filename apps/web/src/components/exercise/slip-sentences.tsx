"use client";

import { useTranslations } from "next-intl";
import { unbrokenSums } from "./unbroken";

/** A slip that is made in every layer says the same each time: so often it is read. */
const READ = 4;

/** What a slip was, sentence by sentence; where there are many, the later ones are there for who opens them. */
export function SlipSentences({ sentences }: { readonly sentences: readonly string[] }) {
  const t = useTranslations("practice");
  const more = sentences.slice(READ);
  return (
    <>
      {sentences.slice(0, READ).map((sentence) => (
        <p key={sentence}>{unbrokenSums(sentence)}</p>
      ))}
      {more.length > 0 && (
        <details className="more">
          <summary>{t("sameAgain", { count: more.length })}</summary>
          {more.map((sentence) => (
            <p key={sentence}>{unbrokenSums(sentence)}</p>
          ))}
        </details>
      )}
    </>
  );
}
