import { test } from "@fast-check/vitest";
import type { Network } from "@stride/cnn";
import { describe, expect } from "vitest";
import { readKerasSource } from "../readers/keras-source/read-keras-source.ts";
import { readTorchSource } from "../readers/torch/read-torch-source.ts";
import { networks } from "./fixtures/random-network.ts";
import { asRead, asWritten, torchShapes } from "./fixtures/same-network.ts";
import { writeKeras } from "./keras/write-keras.ts";
import { writeTorch } from "./torch/write-torch.ts";

const frameworks = [
  {
    framework: "Keras",
    layout: "channels-last",
    write: writeKeras,
    read: (text: string) => readKerasSource(text),
  },
  {
    framework: "PyTorch",
    layout: "channels-first",
    write: writeTorch,
    read: (text: string, network: Network) => readTorchSource(text, torchShapes(network)),
  },
] as const;

/** Each takes some seconds: a network is grown layer by layer, and each layer is tried. */
const patience = 60_000;

describe.each(frameworks)(
  "what is written as $framework source and read again",
  ({ layout, write, read }) => {
    for (const shape of ["chain", "graph"] as const) {
      // A text without a layer is refused when it is read.
      const written = networks(shape, (network) => write(network).ok).filter(({ nodes }) => nodes.length > 0);
      test.prop([written], { numRuns: 30 })(
        `is the same network, if it is a ${shape}`,
        (network) => {
          const source = write(network);
          if (!source.ok) throw new Error(JSON.stringify(source.problem));
          const again = read(source.value.text, network);
          if (!again.ok) throw new Error(JSON.stringify(again.problem) + source.value.text);
          expect(asRead(again.value.network, source.value, layout)).toEqual(
            asWritten(network, source.value, layout),
          );
        },
        patience,
      );
    }
  },
);
