/** How an arithmetic line is built, written so that two lines are built alike exactly if they are written alike. */
export interface Structure {
  /** With its numbers: the order of terms and factors, brackets, ⌊ ⌋, ·1, /1 and +0 make no difference. */
  readonly exact: string;
  /** Without its numbers: what is added to what, multiplied and divided. */
  readonly outline: string;
}

/** How a typed answer was understood. Nothing here knows what is right. */
export type Reading<Value> =
  | {
      readonly status: "read";
      readonly value: Value;
      readonly echo: string;
      /** Of an arithmetic line. */ readonly structure?: Structure;
    }
  | {
      readonly status: "unreadable";
      /** `piece` is the part that the reason is about. */ readonly reason: Unreadable;
      readonly piece: string;
    }
  | { readonly status: "blank" };

/** Why an answer can't be read. */
export const unreadableReasons = [
  "too-long",
  "unknown-character",
  "unexpected",
  "unfinished",
  "too-few-axes",
  "bracket",
  "division-by-zero",
  "exponent",
  "too-large",
  "too-deep",
  "sides-differ",
  "two-readings",
  "other-unit",
  "not-an-option",
] as const;

export type Unreadable = (typeof unreadableReasons)[number];

export const MAX_LENGTH = 200;

/** Thrown inside the readers and caught at their edge; it never leaves this folder. */
export class NotReadable extends Error {
  readonly reason: Unreadable;
  readonly piece: string;
  constructor(reason: Unreadable, piece = "") {
    super(reason);
    this.reason = reason;
    this.piece = piece;
  }
}

/** Folds a typed text, bounds its length and turns what a reader can't understand into data. */
export function reading<Value>(
  typed: string,
  read: (text: string) => { value: Value; echo: string; structure?: Structure },
): Reading<Value> {
  try {
    const text = fold(typed);
    return text === "" ? { status: "blank" } : { status: "read", ...read(text) };
  } catch (error) {
    if (error instanceof NotReadable)
      return { status: "unreadable", reason: error.reason, piece: error.piece };
    throw error;
  }
}

const same: readonly (readonly [RegExp, string])[] = [
  [/[✕✖⨯]/gu, "×"],
  [/[·∙⋅•・‧ᆞ∗]/gu, "*"],
  [/[÷∕⁄]/gu, "/"],
  [/[−–—‐‑]/gu, "-"],
  [/[、]/gu, ","],
  [/[’‘′]/gu, "'"],
  [/[〈《「『【〔⟨⟦]/gu, "["],
  [/[〉》」』】〕⟩⟧]/gu, "]"],
  // The key of x with Hangul switched on.
  [/[ㅌᄐ]/gu, "x"],
  [/\s+/gu, " "],
];

/** As most answers are typed: nothing in it has another form. */
const plain = /^[!-~]*(?: [!-~]+)*$/u;

/** One form for the many ways to write the same: full-width digits, dashes, dots, crosses, commas, raised exponents. */
function fold(typed: string): string {
  if (typed.length > MAX_LENGTH) throw new NotReadable("too-long");
  if (plain.test(typed)) return typed;
  let text = apart(typed).normalize("NFKC");
  for (const [signs, sign] of same) text = text.replace(signs, sign);
  text = text.trim();
  if (text.length > MAX_LENGTH) throw new NotReadable("too-long");
  return text;
}

/** `3²` is 3^2, and `3½` isn't 31/2: without this, folding would join such digits to the ones before. */
function apart(typed: string): string {
  return typed.replace(/[⁰¹²³⁴-⁹]+/gu, "^$&").replace(/[^\P{No}⁰¹²³⁴-⁹]/gu, " $& ");
}
