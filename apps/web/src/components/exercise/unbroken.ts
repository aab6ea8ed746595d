/** A text in which sizes and settings stay on one line: `7 × 7`, `stride 2`. */
export function unbroken(text: string): string {
  return text.replaceAll(" × ", "\u00a0×\u00a0").replace(/ (?=[\d?]+(?:[,)]|\.(?!\d)|인|$))/gu, "\u00a0");
}

/** No longer than this, and a calculation fits beside other words on a phone. */
const SHORT = 18;

/** A sentence whose sizes and short calculations stay on one line: `14 + 1 = 15`. A long one is broken before its operators. */
export function unbrokenSums(sentence: string): string {
  return sentence
    .replaceAll(" × ", "\u00a0×\u00a0")
    .replace(/[\d⌊(−][\d.,·/()⌊⌋−+=\s]*[\d)⌋]/gu, (sum) =>
      sum.length > SHORT
        ? sum.replace(/(?<=[−+=/]) /gu, "\u00a0")
        : sum.replace(/ (?=[−+=/])|(?<=[−+=/]) /gu, "\u00a0"),
    );
}
