/** What Keras calls layers without a name, in the order in which they are made: `conv2d`, `conv2d_1`, … */
export class AutomaticNames {
  readonly #counts = new Map<string, number>();

  of(type: string): string {
    const base = snakeCase(type);
    const count = this.#counts.get(base) ?? 0;
    this.#counts.set(base, count + 1);
    return count === 0 ? base : `${base}_${count}`;
  }
}

/** `MaxPooling2D` is `max_pooling2d`, and `PReLU` is `p_re_lu`. */
function snakeCase(type: string): string {
  return type
    .replaceAll(/(.)([A-Z][a-z]+)/g, "$1_$2")
    .replaceAll(/([a-z])([A-Z])/g, "$1_$2")
    .toLowerCase();
}
