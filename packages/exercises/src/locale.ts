export const locales = ["en", "ko"] as const;

export type Locale = (typeof locales)[number];

/** A text in every language. */
export type Text = Readonly<Record<Locale, string>>;

/** A sentence in every language, made of numbers. */
export type Sentence<Numbers> = Readonly<Record<Locale, (numbers: Numbers) => string>>;
