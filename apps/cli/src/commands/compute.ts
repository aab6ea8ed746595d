import { compute as computed } from "@stride/cnn";
import { answerLines } from "../answers.ts";
import type { Command } from "../command.ts";
import { options } from "../options.ts";

const help = `stride compute – small tensors by hand, an operation a line

Usage: stride compute < OPERATIONS.jsonl

In:  {"id":"v1","op":"conv2d","attrs":{"stride":1,"padding":0,"dilation":1},"input":[[[[1,2],[3,4]]]],"weight":[[[[1,0],[0,1]]]],"bias":[3]}
Out: {"id":"v1","output_shape":[1,1,1,1],"output":[[[[8]]]]}

  op       conv1d conv2d conv3d depthwise relu_conv · conv_transpose1d …2d …3d
           max_pool1d …2d …3d · avg_pool1d …2d …3d · batch_norm_eval · linear
  attrs    as PyTorch's functions take them, with their defaults: stride padding dilation groups output_padding
           kernel ceil_mode count_include_pad eps
  input    batch, channels, then rows and columns; weight and bias beside it
  bn       mean var gamma beta: a number for each channel

Convolutions are cross-correlations: the kernel isn't flipped. Whole numbers are exact.
`;

export const compute: Command = {
  help,
  run(args) {
    options(args, {});
    return answerLines((line) => {
      const result = computed(line);
      if (!result.ok) return { error: result.problem };
      return { output_shape: result.value.shape, output: result.value.output };
    });
  },
};
