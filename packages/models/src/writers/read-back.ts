import {
  arithmetic,
  type Count,
  inOrder,
  type Layer,
  refused,
  type Result,
  type Shape,
  sum,
} from "@stride/cnn";
import { type Chain, runChain } from "../dialects/run-chain.ts";
import { translateLayer } from "../dialects/translate-layer.ts";
import type { WriteReason, WrittenLayer } from "../dialects/writing.ts";

const layouts = { torch: "channels-first", keras: "channels-last" } as const;

/** Reads what would be written as its framework does: that has to be accepted there, and to give, learn and cost the same. */
export function readBack(
  framework: "torch" | "keras",
  parts: readonly WrittenLayer[],
  layer: Layer,
  inputs: readonly Shape[],
): WriteReason | undefined {
  const layout = layouts[framework];
  let shapes = inputs;
  const links: Chain[] = [];
  for (const part of parts) {
    const link = readPart(framework, part, shapes);
    if (!link.ok) return link.problem;
    links.push(link.value);
    shapes = [link.value.output];
  }
  const own = runChain({ input: inputs, layers: [layer] });
  if (!own.ok) return own.problem;
  const [output] = shapes;
  const { parameters, multiplyAdds } = own.value;
  const same =
    output !== undefined &&
    inOrder(output, layout, arithmetic).join() === inOrder(own.value.output, layout, arithmetic).join() &&
    equal(parameters.trainable, ...links.map((link) => link.parameters.trainable)) &&
    equal(parameters.nonTrainable, ...links.map((link) => link.parameters.nonTrainable)) &&
    equal(multiplyAdds, ...links.map((link) => link.multiplyAdds));
  return same ? undefined : { code: "reads-differently" };
}

function readPart(
  framework: "torch" | "keras",
  { type, positional, keywords }: WrittenLayer,
  shapes: readonly Shape[],
): Result<Chain, WriteReason> {
  const layout = layouts[framework];
  const line = {
    framework,
    layer: type,
    config: { ...positional, ...keywords },
    input_shapes: shapes.map((shape) => [null, ...inOrder(shape, layout, arithmetic)]),
  };
  const read = translateLayer(line, shapes, { layout, batch: [null] });
  if (read.ok) return runChain({ input: shapes, layers: read.value.layers });
  const { problem } = read;
  return refused(problem.code === "not-translatable" ? { code: "reads-differently" } : problem);
}

function equal(whole: Count, ...parts: readonly Count[]): boolean {
  return BigInt(whole) === BigInt(sum(...parts));
}
