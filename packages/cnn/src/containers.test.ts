import { expect, test } from "vitest";
import { containerCounts } from "./containers.ts";

test("a container holds what its layers do, and what its own containers hold", () => {
  const rows = [
    { name: "stem", count: 1 },
    { name: "layer1.0.conv1", count: 10 },
    { name: "layer1.0.conv2", count: 20 },
    { name: "layer1.1", count: 5 },
    { name: "block/conv", count: 7 },
  ];
  expect(containerCounts(rows, ({ count }) => count)).toEqual([35, 30, 7]);
});
