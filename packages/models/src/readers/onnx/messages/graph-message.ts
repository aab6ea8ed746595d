import { limits } from "../limits.ts";
import type { OnnxGraph, OnnxInput, OnnxNode, OnnxTensor } from "../model.ts";
import type { Field, Message } from "../wire/message.ts";
import { inputMessage } from "./input-message.ts";
import { nodeMessage } from "./node-message.ts";
import { tensorMessage } from "./tensor-message.ts";
import { message } from "./value-field.ts";

export function graphMessage(done: (graph: OnnxGraph) => void): Message {
  const nodes: OnnxNode[] = [];
  const initializers: OnnxTensor[] = [];
  const inputs: OnnxInput[] = [];
  const outputs: OnnxInput[] = [];
  return {
    name: "GraphProto",
    fields: new Map([
      [1, list("nodes", nodes, nodeMessage)],
      [5, list("tensors", initializers, tensorMessage)],
      [11, list("tensors", inputs, inputMessage)],
      [12, list("tensors", outputs, inputMessage)],
    ]),
    close() {
      done({ nodes, initializers, inputs, outputs: outputs.map(({ name }) => name) });
      return undefined;
    },
  };
}

/** A field that may be there many times, but not more often than its limit. */
function list<Item>(
  what: "nodes" | "tensors",
  items: Item[],
  open: (done: (item: Item) => void) => Message,
): Field {
  return message(() => {
    const opened = open((item) => void items.push(item));
    const close = () => {
      const [limit, got] = [limits[what], items.length + 1];
      if (got <= limit) return opened.close?.();
      return { at: undefined, problem: { code: "too-large", what, limit, got } } as const;
    };
    return { ...opened, close };
  });
}
