import { refused, type Result } from "@stride/cnn";
import type { ForeignNetwork } from "../foreign-network.ts";
import type { ReadProblem } from "../read-problem.ts";
import { networkOf } from "./network-of.ts";
import { readPrintedText } from "./printed-text.ts";

/**
 * Reads the text of PyTorch's `print(model)`: torch.nn's layers, Sequential, and the blocks of torchvision's networks, as they
 * are evaluated. Any other class is refused by its name, since the text doesn't show its forward. `input` is the input's shape
 * with its batch, for instance [1, 3, 224, 224].
 */
export function readTorchText(text: string, input: readonly number[]): Result<ForeignNetwork, ReadProblem> {
  const module = readPrintedText(text);
  return module.ok ? networkOf(module.value, input) : refused(module.problem);
}
