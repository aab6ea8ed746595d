/** What the nodes of a network are called: the first call of a layer as the layer, the second `conv#2`. */
export class NodeNames {
  readonly #taken: Set<string>;
  readonly #calls = new Map<string, number>();

  /** No call gets the name of another layer. */
  constructor(paths: Iterable<string>) {
    this.#taken = new Set(paths);
  }

  nextCall(path: string): string {
    const before = this.#calls.get(path) ?? 0;
    this.#calls.set(path, before + 1);
    return before === 0 ? path : this.#free(path, before + 1);
  }

  #free(name: string, first: number): string {
    let number = first;
    while (this.#taken.has(`${name}#${number}`)) number += 1;
    const free = `${name}#${number}`;
    this.#taken.add(free);
    return free;
  }
}
