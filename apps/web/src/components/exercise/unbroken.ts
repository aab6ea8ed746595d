/** A text in which sizes and settings stay on one line: `7 × 7`, `stride 2`. */
export function unbroken(text: string): string {
  return text.replaceAll(" × ", "\u00a0×\u00a0").replace(/ (?=[\d?]+(?:[,)]|\.(?!\d)|인|$))/gu, "\u00a0");
}
