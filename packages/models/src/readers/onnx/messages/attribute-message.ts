import { limits } from "../limits.ts";
import type { OnnxAttribute, OnnxTensor } from "../model.ts";
import type { Message } from "../wire/message.ts";
import { textOf } from "../wire/take-value.ts";
import { Numbers } from "./numbers.ts";
import { tensorMessage } from "./tensor-message.ts";
import { message, one, text } from "./value-field.ts";

/** ONNX' numbers for the kinds of attributes. */
const kinds = { float: 1, int: 2, text: 3, tensor: 4, graph: 5, floats: 6, ints: 7, graphs: 10 } as const;

/** An attribute's name and value. A graph inside isn't read, only that there is one. */
export function attributeMessage(done: (name: string, attribute: OnnxAttribute) => void): Message {
  let [name, kind] = ["", 0];
  let words: Uint8Array | undefined;
  let tensor: OnnxTensor | undefined;
  const [single, list] = [new Numbers(), new Numbers()];
  const value = (): OnnxAttribute => {
    const [number = 0] = single.values ?? [];
    const string = words && textOf(words);
    switch (kind) {
      case kinds.float:
      case kinds.int:
        return { kind: "number", value: number };
      case kinds.floats:
      case kinds.ints:
        return list.values ? { kind: "numbers", value: list.values } : { kind: "other" };
      case kinds.text:
        return string === undefined ? { kind: "other" } : { kind: "text", value: string };
      case kinds.tensor:
        return tensor ? { kind: "tensor", value: tensor } : { kind: "other" };
      case kinds.graph:
      case kinds.graphs:
        return { kind: "graph" };
      default:
        return { kind: "other" };
    }
  };
  return {
    name: "AttributeProto",
    fields: new Map([
      [1, text((told) => void (name = told))],
      [2, single.field("floats")],
      [3, single.field("ints")],
      [4, { kind: "bytes", limit: limits.name, take: (bytes) => void (words = bytes?.slice()) }],
      [5, message(() => tensorMessage((told) => void (tensor = told)))],
      [7, list.field("floats")],
      [8, list.field("ints")],
      [20, one((told) => void (kind = Number(told)))],
    ]),
    close() {
      done(name, value());
      return undefined;
    },
  };
}
