import { AutomaticNames } from "../../writers/keras/automatic-names.ts";

/** The names of a model's inputs and calls: each has one of its own. */
export class Names {
  readonly #taken = new Set<string>();
  readonly #automatic = new AutomaticNames();

  /** A layer's or an input's name: its own, or what Keras calls it. Nothing if another has it. */
  ofLayer(type: string, told: string | undefined): string | undefined {
    let name = told ?? this.#automatic.of(type);
    while (told === undefined && this.#taken.has(name)) name = this.#automatic.of(type);
    if (this.#taken.has(name)) return undefined;
    this.#taken.add(name);
    return name;
  }

  /** A further call's: that of its variable, if it has it to itself, or the layer's with a number. */
  ofCall(layer: string, count: number, variable: string | undefined): string {
    let name = variable ?? `${layer}#${count}`;
    for (let next = count; this.#taken.has(name); next++) name = `${layer}#${next}`;
    this.#taken.add(name);
    return name;
  }
}
