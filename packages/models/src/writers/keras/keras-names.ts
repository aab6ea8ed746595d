/** Keras takes a slash for the border between a model's name and a layer's, so no layer has one. */
const allowed = /^[A-Za-z0-9.][A-Za-z0-9_.\\>-]*$/;

const longest = 80;

/** Names that Keras accepts for layers, each given once. */
export class KerasNames {
  readonly #taken = new Set<string>();
  readonly #counts = new Map<string, number>();

  of(name: string, otherwise: string): string {
    const base = nameOf(name, otherwise);
    let unique = base;
    while (this.#taken.has(unique)) {
      const count = (this.#counts.get(base) ?? 0) + 1;
      this.#counts.set(base, count);
      unique = `${base}_${count}`;
    }
    this.#taken.add(unique);
    return unique;
  }
}

function nameOf(name: string, otherwise: string): string {
  const cut = name.slice(0, longest);
  if (allowed.test(cut)) return cut;
  const words = cut.replaceAll(/[^A-Za-z0-9.]+/g, "_").replaceAll(/^_|_$/g, "");
  return words === "" ? otherwise : words;
}
