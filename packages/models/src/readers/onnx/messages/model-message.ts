import type { OnnxGraph } from "../model.ts";
import type { Message } from "../wire/message.ts";
import { graphMessage } from "./graph-message.ts";
import { message } from "./value-field.ts";

/** A whole file: of it only the graph matters. */
export function modelMessage(done: (graph: OnnxGraph) => void): Message {
  return { name: "ModelProto", fields: new Map([[7, message(() => graphMessage(done))]]) };
}
