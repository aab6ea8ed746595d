import { centerOfFirstUnit, receptiveField as fieldOf } from "@stride/cnn";
import { answerLines } from "../answers.ts";
import { readChain } from "../chain.ts";
import type { Command } from "../command.ts";
import { jsonCount } from "../json-count.ts";
import { options } from "../options.ts";

const help = `stride receptive-field – a chain of layers a line: what one unit behind it sees of the input, along one axis

Usage: stride receptive-field < CHAINS.jsonl

In:  {"id":"r1","layers":[{"type":"conv","kernel":3,"stride":1,"padding":1,"dilation":1},{"type":"maxpool","kernel":2,"stride":2}]}
Out: {"id":"r1","receptive_field":4,"effective_stride":2,"effective_padding":1,"center_of_first_unit":0.5}

  type           conv, maxpool or avgpool
  kernel         its size; missing stride is 1, padding 0, dilation 1

center_of_first_unit: 0 is the first cell of the input, negative lies in the padding.
Numbers above 2^53 are decimal texts.
`;

export const receptiveField: Command = {
  help,
  run(args) {
    options(args, {});
    return answerLines((line) => {
      const chain = readChain(line);
      if (!chain.ok) return { error: chain.problem };
      const field = fieldOf(chain.value);
      return {
        receptive_field: jsonCount(field.size),
        effective_stride: jsonCount(field.effectiveStride),
        effective_padding: jsonCount(field.effectivePadding),
        center_of_first_unit: centerOfFirstUnit(field),
      };
    });
  },
};
