import { describe, expect, test } from "vitest";
import { bindLayer } from "./bind-layer.ts";

const conv = { type: "conv2d", outChannels: 8, kernelSize: 3 };

describe("bindLayer", () => {
  test("what isn't told has a default", () => {
    expect(bindLayer(conv)).toMatchObject({
      ok: true,
      value: {
        window: {
          kind: "convolution",
          kernelSize: [3, 3],
          stride: [1, 1],
          padding: "valid",
          dilation: [1, 1],
        },
      },
    });
  });

  test("a pool's windows lie side by side unless told otherwise", () => {
    expect(bindLayer({ type: "max-pool2d", kernelSize: [3, 2] })).toMatchObject({
      value: { window: { kind: "pooling", stride: [3, 2], ceilMode: false } },
    });
  });

  test.each([
    { wrong: { outChannels: 0 }, path: ["outChannels"] },
    { wrong: { outChannels: -8 }, path: ["outChannels"] },
    { wrong: { outChannels: 2.5 }, path: ["outChannels"] },
    { wrong: { outChannels: NaN }, path: ["outChannels"] },
    { wrong: { outChannels: Infinity }, path: ["outChannels"] },
    { wrong: { outChannels: 2 ** 53 }, path: ["outChannels"] },
    { wrong: { outChannels: "8" }, path: ["outChannels"] },
    { wrong: { outChannels: undefined }, path: ["outChannels"] },
    { wrong: { kernelSize: [3] }, path: ["kernelSize"] },
    { wrong: { kernelSize: [3, 3, 3] }, path: ["kernelSize"] },
    { wrong: { stride: 0 }, path: ["stride"] },
    { wrong: { padding: "full" }, path: ["padding"] },
    { wrong: { padding: -1 }, path: ["padding"] },
    { wrong: { padding: [{ before: 1 }, 0] }, path: ["padding"] },
    { wrong: { bias: "yes" }, path: ["bias"] },
    { wrong: { kernel: 3 }, path: [] },
  ])("$wrong is refused with where it stands", ({ wrong, path }) => {
    expect(bindLayer({ ...conv, ...wrong })).toMatchObject({
      ok: false,
      problem: { code: "invalid-setting", path, message: expect.stringMatching(/./) },
    });
  });

  test("an own `__proto__` is a setting that nobody knows", () => {
    const sly: unknown = JSON.parse(
      '{ "type": "conv2d", "outChannels": 8, "kernelSize": 3, "__proto__": {} }',
    );
    expect(bindLayer(sly)).toMatchObject({ ok: false, problem: { code: "invalid-setting", path: [] } });
  });

  test.each(["conv9d", "__proto__", "constructor", "toString", ""])("the type %j is unknown", (type) => {
    expect(bindLayer({ type })).toEqual({ ok: false, problem: { code: "unknown-layer", type } });
  });

  test.each([undefined, null, 3, "conv2d", [], {}, { type: 3 }])("%j is no layer", (layer) => {
    expect(bindLayer(layer)).toEqual({ ok: false, problem: { code: "unknown-layer", type: "" } });
  });
});
