import { expect, it } from "vitest";
import { readExpression } from "../python/expression.ts";
import type { Call } from "../python/syntax.ts";
import { moduleOf, printed, settingsOf } from "./module-call.ts";

function callOf(text: string): Call {
  const read = readExpression(text);
  if (read.ok && read.value.kind === "call") return read.value;
  throw new Error(`no call: ${text}`);
}

// as each module's extra_repr writes it, torch 1.13 unless said otherwise
it.each([
  [
    "Conv2d(3, 64, kernel_size=(11, 11), stride=(4, 4), padding=(2, 2), bias=False)",
    { in_channels: 3, out_channels: 64, kernel_size: [11, 11], stride: [4, 4], padding: [2, 2], bias: false },
  ],
  [
    "Conv1d(3, 6, kernel_size=(3,), stride=(1,), padding=same, padding_mode=circular)",
    {
      in_channels: 3,
      out_channels: 6,
      kernel_size: [3],
      stride: [1],
      padding: "same",
      padding_mode: "circular",
    },
  ],
  [
    "ConvTranspose2d(64, 32, kernel_size=(3, 3), stride=(2, 2), output_padding=(1, 1))",
    { in_channels: 64, out_channels: 32, kernel_size: [3, 3], stride: [2, 2], output_padding: [1, 1] },
  ],
  [
    "Linear(in_features=9216, out_features=4096, bias=True)",
    { in_features: 9216, out_features: 4096, bias: true },
  ],
  [
    "BatchNorm2d(64, eps=1e-05, momentum=0.1, affine=True, track_running_stats=True)",
    { num_features: 64, eps: 0.00001, momentum: 0.1, affine: true, track_running_stats: true },
  ],
  [
    "BatchNorm1d(8, eps=1e-05, momentum=None, affine=False, track_running_stats=False)",
    { num_features: 8, eps: 0.00001, momentum: null, affine: false, track_running_stats: false },
  ],
  [
    "GroupNorm(8, 64, eps=1e-05, affine=True)",
    { num_groups: 8, num_channels: 64, eps: 0.00001, affine: true },
  ],
  [
    "LayerNorm((64,), eps=1e-05, elementwise_affine=True)",
    { normalized_shape: [64], eps: 0.00001, elementwise_affine: true },
  ],
  ["LocalResponseNorm(5, alpha=0.0001, beta=0.75, k=1.0)", { size: 5, alpha: 0.0001, beta: 0.75, k: 1 }],
  [
    "MaxPool2d(kernel_size=3, stride=2, padding=0, dilation=1, ceil_mode=False)",
    { kernel_size: 3, stride: 2, padding: 0, dilation: 1, ceil_mode: false },
  ],
  ["AvgPool1d(kernel_size=(3,), stride=(2,), padding=(0,))", { kernel_size: [3], stride: [2], padding: [0] }],
  [
    "LPPool2d(norm_type=2, kernel_size=3, stride=None, ceil_mode=False)",
    { norm_type: 2, kernel_size: 3, stride: null, ceil_mode: false },
  ],
  ["AdaptiveAvgPool2d(output_size=(6, None))", { output_size: [6, null] }],
  ["Flatten(start_dim=1, end_dim=-1)", { start_dim: 1, end_dim: -1 }],
  ["Upsample(scale_factor=2.0, mode=nearest)", { scale_factor: 2, mode: "nearest" }],
  // torch 2
  ["Upsample(scale_factor=2.0, mode='nearest')", { scale_factor: 2, mode: "nearest" }],
  ["ZeroPad2d((1, 1, 2, 2))", { padding: [1, 1, 2, 2] }],
  ["ConstantPad1d(padding=(1, 1), value=-0.5)", { padding: [1, 1], value: -0.5 }],
  ["PReLU(num_parameters=1)", { num_parameters: 1 }],
  ["LeakyReLU(negative_slope=0.01, inplace=True)", { negative_slope: 0.01, inplace: true }],
  ["Softshrink(0.5)", { lambd: 0.5 }],
  ["Hardtanh(min_val=-1.0, max_val=inf)", { min_val: -1, max_val: "inf" }],
  ["GELU(approximate=none)", { approximate: "none" }],
  ["PixelShuffle(upscale_factor=2)", { upscale_factor: 2 }],
  [
    "Unfold(kernel_size=3, dilation=1, padding=0, stride=1)",
    { kernel_size: 3, dilation: 1, padding: 0, stride: 1 },
  ],
  ["Identity()", {}],
  ["Softmax(dim=None)", { dim: null }],
  // what a later version writes besides is no matter
  ["ReLU(threshold_of_2031=7)", {}],
])("print's %s says its settings", (text, config) => {
  const call = callOf(text);
  const type = text.slice(0, text.indexOf("("));
  expect(settingsOf(type, call, printed, "print")).toEqual({ ok: true, value: config });
});

it.each([
  ["nn.Conv2d(1, 20, 4)", "Conv2d", { in_channels: 1, out_channels: 20, kernel_size: 4 }],
  [
    "torch.nn.Conv2d(1, 20, 5, 2, (1, 2), 1, 1, False, device='cpu')",
    "Conv2d",
    {
      in_channels: 1,
      out_channels: 20,
      kernel_size: 5,
      stride: 2,
      padding: [1, 2],
      dilation: 1,
      groups: 1,
      bias: false,
    },
  ],
  // the two kinds of convolution have different orders
  [
    "ConvTranspose2d(8, 4, 3, 2, 1, 1, 2, False, 3)",
    "ConvTranspose2d",
    {
      in_channels: 8,
      out_channels: 4,
      kernel_size: 3,
      stride: 2,
      padding: 1,
      output_padding: 1,
      groups: 2,
      bias: false,
      dilation: 3,
    },
  ],
  ["nn.Identity(54, anything=True)", "Identity", {}],
])("a source's %s is %s", (text, type, config) => {
  const read = moduleOf(callOf(text));
  expect(read.ok && { type: read.value.type, config: { ...read.value.config, device: undefined } }).toEqual({
    type,
    config: { ...config, device: undefined },
  });
});

it.each([
  ["nn.Bilinear(1, 2, 3)", { code: "unknown-block", name: "nn.Bilinear" }],
  ["timm.Conv2d(1, 2, 3)", { code: "unknown-block", name: "timm.Conv2d" }],
  ["nn.Conv2d(1, 2, kernel=3)", { code: "malformed", expected: "a setting of Conv2d", found: "kernel" }],
  [
    "nn.Conv2d(1, 2, 3, in_channels=1)",
    { code: "malformed", expected: "in_channels once", found: "in_channels twice" },
  ],
  ["nn.Sigmoid(1)", { code: "malformed", expected: "at most 0 settings of Sigmoid", found: "1" }],
  ["nn.Linear(1, n)", { code: "malformed", expected: "a value", found: "n" }],
  ["nn.Linear(1, __proto__=2)", { code: "malformed", expected: "a setting of Linear", found: "__proto__" }],
])("a source's %s is refused", (text, problem) => {
  expect(moduleOf(callOf(text))).toEqual({ ok: false, problem: { at: { line: 1 }, problem } });
});
