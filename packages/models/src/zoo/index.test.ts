import { expect, test } from "vitest";
import { knownNetwork, zoo } from "./index.ts";

test("both languages have a title for every network", () => {
  for (const { title } of zoo) expect(Object.values(title)).not.toContain("");
});

test("networks are listed from the easiest to the hardest, in five levels", () => {
  const levels = zoo.map(({ level }) => level);
  expect(levels).toEqual([...levels].sort());
  expect([...new Set(levels)]).toEqual([1, 2, 3, 4, 5]);
});

test("a network is found by its name and by nothing else", () => {
  for (const known of zoo) expect(knownNetwork(known.name)).toBe(known);
  expect(knownNetwork("worked-example")?.level).toBe(1);
  for (const name of [
    "__proto__",
    "toString",
    "constructor",
    "",
    "-",
    "vgg",
    "resnet",
    "mobilenet_v",
    "./vgg16",
    "vgg16.json",
    "zoo/vgg16",
  ]) {
    expect(knownNetwork(name)).toBeUndefined();
  }
});

test.each([
  { written: "ResNet50", name: "resnet50" },
  { written: "ResNet-50", name: "resnet50" },
  { written: "RESNET_18", name: "resnet18" },
  { written: "mobilenetv2", name: "mobilenet_v2" },
  { written: "MobileNet", name: "mobilenet_v1" },
  { written: "MobileNet v1", name: "mobilenet_v1" },
  { written: "EfficientNetB0", name: "efficientnet_b0" },
  { written: "ConvNeXtTiny", name: "convnext_tiny" },
  { written: "InceptionV3", name: "inception_v3" },
  { written: "SqueezeNet1.1", name: "squeezenet1_1" },
  { written: "ResNeXt-50", name: "resnext50_32x4d" },
  { written: "LeNet-5", name: "lenet5" },
  { written: "U-Net", name: "unet" },
])("$written is $name", ({ written, name }) => {
  expect(knownNetwork(written)?.name).toBe(name);
});

test("no two networks are found by the same name", () => {
  const owners = new Map<string, string>();
  for (const { name, alsoCalled = [] } of zoo) {
    for (const called of [name, ...alsoCalled]) {
      const bare = called.toLowerCase().replaceAll(/[^a-z0-9]/g, "");
      expect(owners.get(bare) ?? name).toBe(name);
      owners.set(bare, name);
    }
  }
  expect(owners.size).toBeGreaterThanOrEqual(zoo.length);
});
