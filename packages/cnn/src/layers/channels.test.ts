import { describe, expect, test } from "vitest";
import { bindLayer } from "../bind-layer.ts";
import type { BoundLayer } from "../define-layer.ts";
import { featureMap } from "../shape.ts";
import type { LayerSettings } from "./index.ts";

const maps = featureMap(12, 8, 6);

describe("channel-shuffle", () => {
  test("changes neither shape nor counts", () => {
    const layer = bound({ type: "channel-shuffle", groups: 4 });
    expect(layer.problem(maps)).toBeUndefined();
    expect(layer.outputShape(maps)).toEqual(maps);
    expect(layer.parameters(maps)).toEqual({ trainable: 0, nonTrainable: 0 });
  });

  test("needs groups of equal size", () => {
    const problem = { code: "groups-do-not-divide-input", groups: 5, channels: 12 };
    expect(bound({ type: "channel-shuffle", groups: 5 }).problem(maps)).toEqual(problem);
  });
});

describe("slice-channels", () => {
  test.each([
    { start: 0, end: 6, channels: 6 },
    { start: 6, end: 12, channels: 6 },
    { start: 11, end: 12, channels: 1 },
    { start: 0, end: 12, channels: 12 },
  ])("from $start to $end are $channels", ({ start, end, channels }) => {
    const layer = bound({ type: "slice-channels", start, end });
    expect(layer.problem(maps)).toBeUndefined();
    expect(layer.outputShape(maps)).toEqual(featureMap(channels, 8, 6));
  });

  test("channels that aren't there are refused", () => {
    const problem = { code: "channels-out-of-range", start: 6, end: 13, channels: 12 };
    expect(bound({ type: "slice-channels", start: 6, end: 13 }).problem(maps)).toEqual(problem);
  });

  test("no channels are refused", () => {
    const none = bindLayer({ type: "slice-channels", start: 6, end: 6 });
    expect(none).toMatchObject({ problem: { code: "invalid-setting" } });
  });
});

test("a normalization keeps means, variances and how many numbers they are of", () => {
  const layer = bound({ type: "normalization" });
  expect(layer.outputShape(featureMap(3, 8, 6))).toEqual(featureMap(3, 8, 6));
  expect(layer.parameters(featureMap(3, 8, 6))).toEqual({ trainable: 0, nonTrainable: 7 });
});

function bound(settings: LayerSettings): BoundLayer {
  const layer = bindLayer(settings);
  return layer.ok ? layer.value : expect.fail(JSON.stringify(layer.problem));
}
