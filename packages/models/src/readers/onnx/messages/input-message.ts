import type { OnnxAxis, OnnxInput } from "../model.ts";
import type { Message } from "../wire/message.ts";
import { limits } from "../limits.ts";
import { message, one, text } from "./value-field.ts";

/** What goes into a graph, or comes out: ValueInfoProto with its TypeProto. */
export function inputMessage(done: (input: OnnxInput) => void): Message {
  let name = "";
  let axes: OnnxAxis[] | undefined;
  const shape = (): Message => ({
    name: "TensorShapeProto",
    fields: new Map([[1, message(() => axisMessage((axis) => void axes?.push(axis)))]]),
  });
  const tensor = (): Message => ({
    name: "TypeProto.Tensor",
    fields: new Map([
      [
        2,
        message(() => {
          axes = [];
          return shape();
        }),
      ],
    ]),
  });
  const type = (): Message => ({ name: "TypeProto", fields: new Map([[1, message(tensor)]]) });
  return {
    name: "ValueInfoProto",
    fields: new Map([
      [1, text((value) => void (name = value))],
      [2, message(type)],
    ]),
    close() {
      const got = axes?.length ?? 0;
      if (got > limits.axes) {
        return { at: { node: name }, problem: { code: "too-large", what: "axes", limit: limits.axes, got } };
      }
      done({ name, axes });
      return undefined;
    },
  };
}

/** A length, a name, or neither; a length is given as it is, also where it can't be one. */
function axisMessage(done: (axis: OnnxAxis) => void): Message {
  let axis: OnnxAxis = { called: "" };
  return {
    name: "TensorShapeProto.Dimension",
    fields: new Map([
      [1, one((length) => void (axis = { length }))],
      [2, text((called) => void (axis = { called }))],
    ]),
    close() {
      done(axis);
      return undefined;
    },
  };
}
