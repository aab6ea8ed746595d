import { expect, test } from "vitest";
import { catalogue } from "./catalogue.ts";

test("each kind is described by what its exercises practise, target and ask for", () => {
  expect(catalogue()).toMatchObject([
    {
      id: "output-shape",
      difficulties: [1, 2, 3],
      skills: ["convolution-size", "padding", "stride-rounding", "pooling"],
      misconceptions: [
        ...["forgets-plus-one", "ignores-padding", "pads-one-side", "ignores-stride", "rounds-up"],
        ...["pools-by-kernel-size", "ignores-dilation", "multiplies-channels", "swaps-axes"],
      ],
      answer: "shape",
    },
    {
      id: "parameter-count",
      skills: ["parameters", "dense"],
      misconceptions: [
        ...["forgets-bias", "forgets-input-channels", "flatten-forgets-an-axis", "ignores-groups"],
        "multiplies-by-output-area",
      ],
      answer: "number",
    },
    {
      id: "network-table",
      skills: ["whole-networks"],
      misconceptions: [
        ...["forgets-plus-one", "forgets-bias", "ignores-padding", "forgets-input-channels"],
        ...["flatten-forgets-an-axis", "pooling-has-weights"],
      ],
      answer: "mixed",
    },
  ]);
});
