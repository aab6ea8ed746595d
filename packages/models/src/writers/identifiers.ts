/** Words that Python keeps for itself. */
const keywords =
  "False None True and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or pass raise return try while with yield".split(
    " ",
  );

/** Longer names are nobody's. */
const longest = 80;

/** Names that Python accepts, each given once. */
export class Identifiers {
  readonly #taken: Set<string>;
  readonly #counts = new Map<string, number>();

  constructor(reserved: readonly string[]) {
    this.#taken = new Set([...keywords, ...reserved]);
  }

  /** A name as an identifier; `otherwise` is what it is called if none of its letters is one of Python's. */
  of(name: string, otherwise: string): string {
    const base = identifierOf(name, otherwise);
    let unique = base;
    while (this.#taken.has(unique)) {
      const count = (this.#counts.get(base) ?? 1) + 1;
      this.#counts.set(base, count);
      unique = `${base}_${count}`;
    }
    this.#taken.add(unique);
    return unique;
  }

  has(name: string): boolean {
    return this.#taken.has(name);
  }
}

/** Only ASCII letters, since Python takes some other letters for the same. */
function identifierOf(name: string, otherwise: string): string {
  const cut = name.slice(0, longest);
  if (/^[A-Za-z][A-Za-z0-9_]*$/.test(cut)) return cut;
  const words = cut.replaceAll(/[^A-Za-z0-9]+/g, "_").replaceAll(/^_|_$/g, "");
  if (words === "") return otherwise;
  return /^[0-9]/.test(words) ? `${otherwise}_${words}` : words;
}
