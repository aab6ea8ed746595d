import type { FileProblem, ReadProblem } from "../../read-problem.ts";
import { limits } from "../limits.ts";
import { type Field, type Message, widths } from "./message.ts";
import { mostBytes, takeValue } from "./take-value.ts";
import { varint, varintLength } from "./varint.ts";

/** A message that has begun; the file itself has no end until it is there. */
interface Open {
  readonly message: Message;
  readonly end: number;
}

/** Whether the next field can be read, more bytes are needed for it, or it is wrong. */
type Step = "next" | "more" | ReadProblem;

/** What a field's bytes are, as its tag says. */
const wireTypes = { varint: 0, eight: 1, delimited: 2, four: 5 } as const;

/** What keeping a message or a value costs besides its own bytes, roughly. */
const costs = { message: 32, value: 16 } as const;

/**
 * Reads protobuf's wire format as its bytes come (protobuf.dev/programming-guides/encoding), and tells each field to the
 * message that it belongs to. Nothing is kept but the bytes of one short field; what nobody wants is skipped, however long.
 * Messages that aren't known aren't opened, so the nesting is no deeper than ONNX' own.
 */
export class WireReader {
  readonly #open: Open[] = [];
  readonly #file: Open;
  #bytes: Uint8Array = new Uint8Array();
  /** Where in the file `#bytes` begins, and where in them the next field does. */
  #start = 0;
  #offset = 0;
  #skip = 0;
  #fields = 0;
  #kept = 0;

  constructor(message: Message) {
    this.#file = { message, end: Infinity };
  }

  push(chunk: Uint8Array): ReadProblem | undefined {
    this.#bytes = this.#bytes.length > 0 ? joined(this.#bytes, chunk) : chunk;
    const got = this.#start + this.#bytes.length;
    if (got > limits.bytes) return this.#tooLarge("bytes", got);
    let step: Step = "next";
    while (step === "next") step = this.#step();
    if (step !== "more") return step;
    this.#start += this.#offset;
    // a copy, so that the chunk itself can go
    this.#bytes = this.#bytes.slice(this.#offset);
    this.#offset = 0;
    return undefined;
  }

  /** Call it when there are no more bytes. */
  end(): ReadProblem | undefined {
    const { message, end } = this.#top();
    const place = this.#start + this.#bytes.length;
    if (end < Infinity) return this.#malformed(`${end - place} more bytes of a ${message.name}`, "the end");
    const cut = this.#skip > 0 || this.#bytes.length > 0;
    return cut ? this.#malformed(`the rest of a field of the ${message.name}`, "the end") : message.close?.();
  }

  /** One field, or the end of a message. */
  #step(): Step {
    if (this.#skip > 0) {
      const skipped = Math.min(this.#skip, this.#bytes.length - this.#offset);
      this.#skip -= skipped;
      this.#offset += skipped;
      if (this.#skip > 0) return "more";
    }
    const { message, end } = this.#top();
    if (this.#start + this.#offset === end) {
      this.#open.pop();
      return message.close?.() ?? "next";
    }
    if (this.#offset === this.#bytes.length) return "more";
    const length = varintLength(this.#bytes, this.#offset);
    if (length < 1) return this.#unfinished(length);
    const tag = varint(this.#bytes, this.#offset, length);
    const number = Math.floor(tag / 8);
    if (number < 1 || number >= 2 ** 29) return this.#malformed("a field's number", String(number));
    return this.#value(tag % 8, message.fields.get(number), this.#offset + length);
  }

  #value(wireType: number, field: Field | undefined, from: number): Step {
    switch (wireType) {
      case wireTypes.varint: {
        const length = varintLength(this.#bytes, from);
        return length < 1 ? this.#unfinished(length) : this.#number("ints", field, from, length);
      }
      case wireTypes.four:
        return this.#number("floats", field, from, widths.floats);
      case wireTypes.eight:
        return this.#number("doubles", field, from, widths.doubles);
      case wireTypes.delimited: {
        const length = varintLength(this.#bytes, from);
        if (length < 1) return this.#unfinished(length);
        return this.#delimited(field, from + length, varint(this.#bytes, from, length));
      }
      default:
        // groups, which ONNX has none of, and what protobuf doesn't have
        return this.#malformed("a number, 4 or 8 bytes, or a length", `wire type ${wireType}`);
    }
  }

  #number(kind: "ints" | "floats" | "doubles", field: Field | undefined, from: number, length: number): Step {
    if (from + length > this.#bytes.length) return "more";
    if (field && field.kind !== kind) return this.#malformed(`a field of ${field.kind}`, `one of ${kind}`);
    return this.#take(field, from, length);
  }

  /** A field that says how long it is. */
  #delimited(field: Field | undefined, from: number, length: number): Step {
    const left = this.#top().end - this.#start - from;
    if (length > left)
      return this.#malformed(`at most ${Math.max(0, left)} bytes of a field`, String(length));
    if (field?.kind === "message") {
      const consumed = this.#consume(from, costs.message);
      this.#open.push({ message: field.open(), end: this.#start + from + length });
      return consumed;
    }
    if (field?.kind === "text" && length > limits.name) return this.#tooLarge("name", length);
    if (!field || length > mostBytes(field)) {
      if (field?.kind === "bytes") field.take(undefined);
      else if (field && field.kind !== "text") field.tooMany();
      this.#skip = length;
      return this.#consume(from, 0);
    }
    return from + length > this.#bytes.length ? "more" : this.#take(field, from, length);
  }

  #take(field: Field | undefined, from: number, length: number): Step {
    if (!field || field.kind === "message") return this.#consume(from + length, 0);
    const problem = takeValue(field, this.#bytes.subarray(from, from + length));
    if (problem) return this.#at(problem);
    const each = field.kind === "ints" ? costs.value * length : length;
    return this.#consume(from + length, costs.value + each);
  }

  /** Goes on behind a field. */
  #consume(to: number, cost: number): Step {
    const { end, message } = this.#top();
    if (this.#start + to > end) return this.#malformed(`the end of a ${message.name}`, "a field across it");
    this.#offset = to;
    this.#fields += 1;
    this.#kept += cost;
    if (this.#fields > limits.fields) return this.#tooLarge("fields", this.#fields);
    return this.#kept > limits.kept ? this.#tooLarge("kept", this.#kept) : "next";
  }

  #top(): Open {
    return this.#open.at(-1) ?? this.#file;
  }

  #unfinished(length: number): Step {
    return length === 0 ? "more" : this.#malformed("a number of at most 10 bytes", "a longer one");
  }

  #malformed(expected: string, found: string): ReadProblem {
    return this.#at({ code: "malformed", expected, found });
  }

  #tooLarge(what: "bytes" | "fields" | "kept" | "name", got: number): ReadProblem {
    return this.#at({ code: "too-large", what, limit: limits[what], got });
  }

  #at(problem: FileProblem): ReadProblem {
    return { at: { byte: this.#start + this.#offset }, problem };
  }
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}
