/** How a file was written: a plain one, or as older spreadsheets in Korea do. */
export type Encoding = "utf-8" | "utf-16" | "cp949";

/** The text of a file; nothing where it is in none of the encodings that spreadsheets write. */
export function readText(bytes: Uint8Array): { text: string; encoding: Encoding } | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decoded(bytes, "utf-16le", "utf-16");
  if (first === 0xfe && second === 0xff) return decoded(bytes, "utf-16be", "utf-16");
  // By the standard of the web, `euc-kr` is all of CP949.
  return decoded(bytes, "utf-8", "utf-8") ?? decoded(bytes, "euc-kr", "cp949");
}

function decoded(bytes: Uint8Array, label: string, encoding: Encoding) {
  try {
    const text = new TextDecoder(label, { fatal: true }).decode(bytes);
    // No list of names has such a sign; a picture or a workbook has.
    return text.includes("\0") ? undefined : { text, encoding };
  } catch {
    return undefined;
  }
}
