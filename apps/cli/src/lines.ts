const NEWLINE = 10;

/** A line longer than this isn't kept: it comes as `undefined`. */
export const MOST_BYTES = 2 ** 20;

/** The lines of a stream of bytes, as many at a time as a chunk completes. Holds no more than a chunk and a line. */
export async function* linesOf(
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<readonly (string | undefined)[]> {
  const line = new Line();
  for await (const chunk of chunks) {
    const lines: (string | undefined)[] = [];
    let from = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, from)) {
      lines.push(line.ended(chunk.subarray(from, end)));
      from = end + 1;
    }
    line.add(chunk.subarray(from));
    yield lines;
  }
  if (line.begun) yield [line.ended(new Uint8Array())];
}

/** A line that is being received. */
class Line {
  #pieces: Uint8Array[] = [];
  #bytes = 0;

  get begun(): boolean {
    return this.#bytes > 0;
  }

  add(piece: Uint8Array): void {
    this.#bytes += piece.length;
    if (this.#bytes > MOST_BYTES) this.#pieces = [];
    else if (piece.length > 0) this.#pieces.push(piece);
  }

  /** The whole line's text; the next one begins. */
  ended(last: Uint8Array): string | undefined {
    this.add(last);
    const text = this.#bytes > MOST_BYTES ? undefined : textOf(this.#pieces);
    this.#pieces = [];
    this.#bytes = 0;
    return text;
  }
}

function textOf(pieces: readonly Uint8Array[]): string {
  const [only = new Uint8Array(), ...more] = pieces;
  const { buffer, byteOffset, byteLength } = more.length > 0 ? Buffer.concat(pieces) : only;
  return Buffer.from(buffer, byteOffset, byteLength).toString("utf8");
}
