import { product } from "@stride/cnn";
import { limits } from "../limits.ts";
import type { OnnxTensor } from "../model.ts";
import type { Message } from "../wire/message.ts";
import { Axes } from "./axes.ts";
import { Numbers } from "./numbers.ts";
import { one, text } from "./value-field.ts";

/** ONNX' numbers for the types whose values are read, and their bytes. */
const float = 1;
const int32 = 6;
const int64 = 7;
const double = 11;

/** All types of whole numbers, the booleans too. */
const whole: ReadonlySet<number> = new Set([2, 3, 4, 5, int32, int64, 9, 12, 13]);

/** A tensor's name, type and axes, and its values if they are few; all others are passed over. */
export function tensorMessage(done: (tensor: OnnxTensor) => void): Message {
  let [name, type] = ["", 0];
  let raw: Uint8Array | undefined;
  const axes = new Axes();
  const numbers = new Numbers();
  return {
    name: "TensorProto",
    fields: new Map([
      [1, axes.field],
      [2, one((value) => void (type = Number(value)))],
      [4, numbers.field("floats")],
      [5, numbers.field("ints")],
      [7, numbers.field("ints")],
      [8, text((value) => void (name = value))],
      [9, { kind: "bytes", limit: limits.numbers * 8, take: (bytes) => void (raw = bytes?.slice()) }],
      [10, numbers.field("doubles")],
    ]),
    close() {
      if (axes.problem) return { at: { node: name }, problem: axes.problem };
      const values = raw ? rawNumbers(raw, type) : isRead(type) ? numbers.values : undefined;
      const all = values?.length === product(...axes.lengths);
      done({ name, axes: axes.lengths, whole: whole.has(type), values: all ? values : undefined });
      return undefined;
    },
  };
}

function isRead(type: number): boolean {
  return type === float || type === int32 || type === int64 || type === double;
}

/** Numbers as they stand in memory, the lowest byte first. */
function rawNumbers(bytes: Uint8Array, type: number): readonly number[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const all = (width: number, read: (place: number) => number) =>
    Array.from({ length: Math.floor(bytes.length / width) }, (_, index) => read(index * width));
  switch (type) {
    case float:
      return all(4, (place) => view.getFloat32(place, true));
    case int32:
      return all(4, (place) => view.getInt32(place, true));
    case int64:
      return all(8, (place) => Number(view.getBigInt64(place, true)));
    case double:
      return all(8, (place) => view.getFloat64(place, true));
    default:
      return undefined;
  }
}
