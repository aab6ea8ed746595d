import { expect, it } from "vitest";
import { torch } from "../../dialects/torch/index.ts";
import { constructors, subclasses } from "./constructors.ts";

it("every layer of torch.nn that is known has a constructor, and the other way round", () => {
  const layers = [...torch.layers.keys()].filter((type) => type !== "DepthwiseSeparable");
  expect([...constructors.keys()].sort()).toEqual(layers.sort());
});

it("what a class is printed like is a layer", () => {
  expect([...subclasses.values()].filter((type) => !constructors.has(type))).toEqual([]);
});
