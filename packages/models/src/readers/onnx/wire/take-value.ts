import { limits } from "../limits.ts";
import { type ValueField, widths } from "./message.ts";
import { longest, signedVarint, varintLength } from "./varint.ts";

/** A field's bytes are something else than they should be. */
interface Malformed {
  readonly code: "malformed";
  readonly expected: string;
  readonly found: string;
}

/** Gives a field its value; the bytes are the field's whole content. */
export function takeValue(field: ValueField, bytes: Uint8Array): Malformed | undefined {
  switch (field.kind) {
    case "bytes":
      field.take(bytes);
      return undefined;
    case "text":
      return takeText(field, bytes);
    case "floats":
    case "doubles":
      return takeFloats(field, bytes);
    case "ints":
      return takeInts(field, bytes);
    default:
      return field satisfies never;
  }
}

/** More bytes than this hold more than is wanted of such a field. */
export function mostBytes(field: ValueField): number {
  switch (field.kind) {
    case "bytes":
      return field.limit;
    case "text":
      return limits.name;
    case "floats":
    case "doubles":
      return field.limit * widths[field.kind];
    case "ints":
      return field.limit * longest;
    default:
      return field satisfies never;
  }
}

function takeText(field: Extract<ValueField, { kind: "text" }>, bytes: Uint8Array): Malformed | undefined {
  const text = textOf(bytes);
  if (text === undefined) return { code: "malformed", expected: "text in UTF-8", found: "other bytes" };
  field.take(text);
  return undefined;
}

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** Text of UTF-8, if it is that. */
export function textOf(bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}

function takeFloats(
  field: Extract<ValueField, { kind: "floats" | "doubles" }>,
  bytes: Uint8Array,
): Malformed | undefined {
  const width = widths[field.kind];
  if (bytes.length % width) {
    return { code: "malformed", expected: `${width} bytes a number`, found: `${bytes.length} bytes` };
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let place = 0; place < bytes.length; place += width) {
    field.take(field.kind === "floats" ? view.getFloat32(place, true) : view.getFloat64(place, true));
  }
  return undefined;
}

function takeInts(field: Extract<ValueField, { kind: "ints" }>, bytes: Uint8Array): Malformed | undefined {
  for (let place = 0; place < bytes.length;) {
    const length = varintLength(bytes, place);
    if (length < 1) {
      return { code: "malformed", expected: "a number of at most 10 bytes", found: "another" };
    }
    field.take(signedVarint(bytes, place, length));
    place += length;
  }
  return undefined;
}
