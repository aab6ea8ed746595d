import { featureMap, type Shape } from "@stride/cnn";
import { describe, expect, it } from "vitest";
import { translateLayer } from "./translate-layer.ts";

const maps = featureMap(4, 6, 6);

function layersOf(
  framework: "torch" | "keras",
  layer: string,
  config: object,
  inputs: readonly Shape[] = [maps],
) {
  const layout = framework === "torch" ? "channels-first" : "channels-last";
  const shape = framework === "torch" ? [null, 4, 6, 6] : [null, 6, 6, 4];
  const line = { framework, layer, config, input_shapes: inputs.map(() => shape) };
  const translated = translateLayer(line, inputs, { layout, batch: [null] });
  return translated.ok ? translated.value.layers : translated.problem;
}

describe("a framework's layer in our words", () => {
  it("joins channels, if it joins the last axis in Keras", () => {
    expect(layersOf("keras", "Concatenate", {}, [maps, maps])).toEqual([
      { type: "concatenate", axis: "channels" },
    ]);
    expect(layersOf("keras", "Concatenate", { axis: 3 }, [maps, maps])).toEqual([
      { type: "concatenate", axis: "channels" },
    ]);
  });

  it("divides by the cells that there are, if Keras pads an average", () => {
    expect(layersOf("keras", "AveragePooling2D", { pool_size: 3, padding: "same" })).toMatchObject([
      { type: "avg-pool2d", padding: "same", countIncludePad: false },
    ]);
    expect(layersOf("keras", "AveragePooling2D", { pool_size: 3 })).toEqual([
      { type: "avg-pool2d", kernelSize: [3, 3], stride: [3, 3], padding: "valid" },
    ]);
  });

  it("tells how Keras' upsampling finds new cells", () => {
    expect(layersOf("keras", "UpSampling2D", { interpolation: "bilinear" })).toEqual([
      { type: "upsample", scaleFactor: [2, 2], mode: "bilinear" },
    ]);
  });

  it("flattens some axes only", () => {
    expect(layersOf("torch", "Flatten", { start_dim: 2 })).toEqual([
      { type: "flatten", range: [1, 2], layout: "channels-first" },
    ]);
    expect(layersOf("torch", "Flatten", {})).toEqual([{ type: "flatten" }]);
  });

  it("may leave axes without a meaning, where there are no others", () => {
    expect(layersOf("torch", "Unfold", { kernel_size: 2 })).toMatchObject([
      { type: "unfold", kernelSize: [2, 2] },
    ]);
  });
});
