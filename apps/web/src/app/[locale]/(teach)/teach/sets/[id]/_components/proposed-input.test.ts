import { describe, expect, it } from "vitest";
import { proposedInput } from "./proposed-input.ts";

describe("the input that a text of PyTorch is proposed with", () => {
  it.each([
    ["Sequential(\n  (0): Conv2d(1, 20, kernel_size=(4, 4), stride=(1, 1))\n)", [1, 1, 224, 224]],
    ["Sequential((0): Conv2d(16, 20, kernel_size=(4, 4)) (1): ReLU())", [1, 16, 224, 224]],
    ["model = nn.Sequential(nn.Conv2d(in_channels=4, out_channels=8, kernel_size=3))", [1, 4, 224, 224]],
    ["nn.Conv2d(out_channels=8, in_channels = 2, kernel_size=3)", [1, 2, 224, 224]],
    ["Sequential(\n  (0): Linear(in_features=784, out_features=10, bias=True)\n)", [1, 784]],
    ["nn.Sequential(nn.Flatten(), nn.Linear(784, 10), nn.ReLU())", [1, 784]],
    ["nn.Sequential(nn.BatchNorm2d(6), nn.Conv2d(6, 8, 3))", [1, 6, 224, 224]],
    ["nn.Sequential(nn.Conv1d(2, 8, 3))", [1, 2, 224]],
    ["nn.Sequential(nn.Conv3d(1, 8, 3))", [1, 1, 16, 112, 112]],
    // Not told in figures: as for a photograph.
    ["nn.Conv2d(channels, 8, 3)", [1, 3, 224, 224]],
    ["nn.Linear(features, 8)", [1, 3, 224, 224]],
    ["from torch.nn import Conv2d", [1, 3, 224, 224]],
    ["", [1, 3, 224, 224]],
  ])("of %j is %j", (text, input) => {
    expect(proposedInput(text)).toEqual(input);
  });
});
