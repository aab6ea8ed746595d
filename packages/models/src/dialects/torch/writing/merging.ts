import { refused } from "@stride/cnn";
import { axisName, axisNumber } from "../../axis-names.ts";
import { type Footing, type LayerOf, under } from "../../writing.ts";
import { operation } from "./form.ts";

const between = { add: " + ", subtract: " - ", multiply: " * ", divide: " / " } as const;

/** PyTorch has signs for these, and no layers. */
export function merge({ operation: kind }: LayerOf<"merge">, { shapes }: Footing) {
  if (shapes.length < 2) {
    return refused({ code: "missing-input" as const, expected: 2, got: shapes.length });
  }
  switch (kind) {
    case "add":
    case "subtract":
    case "multiply":
    case "divide":
      return operation((...inputs) => inputs.join(between[kind]));
    case "average":
      return operation((...inputs) => `(${inputs.join(" + ")}) / ${inputs.length}`);
    case "maximum":
    case "minimum":
      return operation((...inputs) => inputs.reduce((merged, input) => `torch.${kind}(${merged}, ${input})`));
    default:
      return kind satisfies never;
  }
}

/** Channels are axis 1 of maps, features the last axis. */
export function concatenate({ axis, layout }: LayerOf<"concatenate">, footing: Footing) {
  const shape = under(footing);
  const name = axis === "channels" ? axis : axisName(axis, shape, layout);
  const dim = axisNumber(name, shape, "channels-first") + 1;
  return operation((...inputs) => `torch.cat([${inputs.join(", ")}], ${dim})`);
}
