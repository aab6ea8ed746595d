import { readLayer } from "@stride/models";
import { answerLines } from "../answers.ts";
import type { Command } from "../command.ts";
import { jsonCount } from "../json-count.ts";
import { options } from "../options.ts";

const help = `stride layer – one layer a line: its output shape, parameters and multiply-adds

Usage: stride layer < LAYERS.jsonl

In:  {"id":"a1","framework":"torch","layer":"Conv2d","config":{"in_channels":8,"out_channels":24,"kernel_size":3},"input_shape":[1,8,47,47]}
Out: {"id":"a1","output_shape":[1,24,45,45],"parameters":{"trainable":1752,"nonTrainable":0},"multiplyAdds":3499200}
  or {"id":"a1","error":{"code":"kernel-exceeds-input","axis":0,"kernel":11,"input":9}}

  framework      torch, keras, tfjs or onnx; a version may follow
  layer, config  as the framework writes them; what is missing takes its default, other keys are ignored
  input_shape    torch and onnx: with the batch; keras and tfjs: without, or with a leading null
  input_shapes   instead of it for several inputs; for onnx every tensor, weights included
  initializers   onnx' constants

Parameters are counted as the framework counts them. Multiply-adds leave the bias out and are times the batch; null counts as 1.
Counts above 2^53 are decimal texts.
`;

export const layer: Command = {
  help,
  run(args) {
    options(args, {});
    return answerLines((line) => {
      const result = readLayer(line);
      if (!result.ok) return { error: result.problem };
      const { output_shape, parameters, multiplyAdds } = result.value;
      return {
        output_shape,
        parameters: {
          trainable: jsonCount(parameters.trainable),
          nonTrainable: jsonCount(parameters.nonTrainable),
        },
        multiplyAdds: jsonCount(multiplyAdds),
      };
    });
  },
};
