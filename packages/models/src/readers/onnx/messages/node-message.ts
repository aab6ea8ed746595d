import type { FileProblem } from "../../read-problem.ts";
import { limits } from "../limits.ts";
import type { OnnxAttribute, OnnxNode } from "../model.ts";
import type { Message } from "../wire/message.ts";
import { attributeMessage } from "./attribute-message.ts";
import { message, text } from "./value-field.ts";

export function nodeMessage(done: (node: OnnxNode) => void): Message {
  let [name, type, domain] = ["", "", ""];
  const inputs: string[] = [];
  const outputs: string[] = [];
  const attributes = new Map<string, OnnxAttribute>();
  return {
    name: "NodeProto",
    fields: new Map([
      [1, text((value) => void inputs.push(value))],
      [2, text((value) => void outputs.push(value))],
      [3, text((value) => void (name = value))],
      [4, text((value) => void (type = value))],
      [5, message(() => attributeMessage((key, value) => void attributes.set(key, value)))],
      [7, text((value) => void (domain = value))],
    ]),
    close() {
      const problem =
        tooMany("attributes", attributes.size) ?? tooMany("connections", inputs.length + outputs.length);
      if (problem) return { at: { node: name }, problem };
      done({ name, type, domain: domain === "ai.onnx" ? "" : domain, inputs, outputs, attributes });
      return undefined;
    },
  };
}

function tooMany(what: "attributes" | "connections", got: number): FileProblem | undefined {
  const limit = limits[what];
  return got > limit ? { code: "too-large", what, limit, got } : undefined;
}
