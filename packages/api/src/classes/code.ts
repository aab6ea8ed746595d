import { randomInt } from "node:crypto";

/** Signs that no other looks or sounds like: no 0 and O, 1, I and L, 2 and Z, 5 and S, 8 and B, U and V. */
const ALPHABET = "34679ACDEFGHJKMNPQRTVWXY";

/** 24¹⁰ codes, 45 bits: short enough to be typed from a board. */
export const CLASS_CODE_LENGTH = 10;
/** 68 bits: it stands in a link, and there are many of them at once. */
export const PERSONAL_CODE_LENGTH = 15;

export function newCode(length: number): string {
  return Array.from({ length }, () => ALPHABET[randomInt(ALPHABET.length)]).join("");
}

const SOUND = new RegExp(
  `^(?:[${ALPHABET}]{${CLASS_CODE_LENGTH}}|[${ALPHABET}]{${PERSONAL_CODE_LENGTH}})$`,
  "u",
);

/** A code as it is kept, from what somebody typed: in small or full-width letters, in groups. Nothing where it can be none. */
export function readCode(typed: string): string | undefined {
  const code = typed
    .normalize("NFKC")
    .toUpperCase()
    .replaceAll(/[\s\-‐-―−_.]/gu, "");
  return SOUND.test(code) ? code : undefined;
}
