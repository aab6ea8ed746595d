/** A code in groups of five, as it is read aloud and typed: `K7M4X-P9QDR`. */
export const shownCode = (code: string): string => code.match(/.{1,5}/gu)?.join("-") ?? code;

/** The server reads no more; a code is far shorter. */
const LONGEST = 100;

/** The code in what somebody typed or pasted: a code, or the whole link with one. */
export function codeIn(text: string): string {
  const inLink = /\/join\/([^/?#\s]+)/u.exec(text)?.[1];
  return (inLink ?? text).trim().slice(0, LONGEST);
}
