import { axesOf, type Network, sum, summarize, type Table } from "@stride/cnn";
import { describe, expect, test } from "vitest";
import { type Family, knownNetwork, zoo } from "./index.ts";

const torchvision = [
  { name: "alexnet", parameters: 61100840, gmacs: 0.714 },
  { name: "vgg11", parameters: 132863336, gmacs: 7.609 },
  { name: "vgg16", parameters: 138357544, gmacs: 15.47 },
  { name: "squeezenet1_1", parameters: 1235496, gmacs: 0.349 },
  { name: "resnet18", parameters: 11689512, gmacs: 1.814 },
  { name: "resnet34", parameters: 21797672, gmacs: 3.664 },
  { name: "resnet50", parameters: 25557032, gmacs: 4.089 },
  { name: "mobilenet_v2", parameters: 3504872, gmacs: 0.301 },
  { name: "densenet121", parameters: 7978856, gmacs: 2.834 },
  { name: "googlenet", parameters: 6624904, gmacs: 1.498 },
  { name: "inception_v3", parameters: 27161264, gmacs: 5.713 },
  { name: "resnext50_32x4d", parameters: 25028904, gmacs: 4.23 },
  { name: "shufflenet_v2_x1_0", parameters: 2278604, gmacs: 0.145 },
  { name: "efficientnet_b0", parameters: 5288548, gmacs: 0.386 },
  { name: "convnext_tiny", parameters: 28589128, gmacs: 4.456 },
  { name: "deeplabv3_resnet50", parameters: 42004074, gmacs: 178.722 },
  { name: "r3d_18", parameters: 33371472, gmacs: 40.697 },
];

const keras = [
  { name: "vgg16", total: 138357544, trainable: 138357544 },
  { name: "resnet50", total: 25636712, trainable: 25583592 },
  { name: "mobilenet_v1", total: 4253864, trainable: 4231976 },
  { name: "mobilenet_v2", total: 3538984, trainable: 3504872 },
  { name: "densenet121", total: 8062504, trainable: 7978856 },
  { name: "inception_v3", total: 23851784, trainable: 23817352 },
  { name: "efficientnet_b0", total: 5330571, trainable: 5288548 },
  { name: "convnext_tiny", total: 28589128, trainable: 28589128 },
];

describe("what torchvision publishes with its weights", () => {
  test.each(torchvision)("$name has $parameters parameters", ({ name, parameters }) => {
    expect(known(name).published.pytorch).toEqual({ total: parameters, trainable: parameters });
    expect(counted(name, "pytorch")).toEqual([parameters, parameters]);
  });

  // it calls multiply-adds GFLOPS; Inception is measured without the head that helps to train, DeepLab with it
  test.each(torchvision)("$name needs $gmacs billion multiply-adds", ({ name, gmacs }) => {
    const rows = tableOf(name, "pytorch").rows.filter((row) => !row.name.startsWith("AuxLogits."));
    expect(Number(sum(...rows.map(({ cost }) => cost))) / 1e9).toBeCloseTo(gmacs, 3);
  });

  test("nothing else claims to be published, but the lesson's own example", () => {
    expect(claimed("pytorch")).toEqual(["worked-example", ...torchvision.map(({ name }) => name)]);
  });
});

describe("what keras.applications publishes", () => {
  test.each(keras)("$name has $total parameters", ({ name, total, trainable }) => {
    expect(known(name).published.keras).toEqual({ total, trainable });
    expect(counted(name, "keras")).toEqual([total, trainable]);
  });

  test("nothing else claims to be published, but the lesson's own example", () => {
    expect(claimed("keras")).toEqual(["worked-example", ...keras.map(({ name }) => name)]);
  });
});

describe("what is only in papers or lessons", () => {
  test.each([
    { name: "lenet5", trainable: 61706, multiplyAdds: 416520 },
    { name: "unet", trainable: 31030658, multiplyAdds: 150428424448 },
    { name: "mobilenet_v1", trainable: 4231976, multiplyAdds: 568740352 },
  ])("$name has $trainable parameters", ({ name, trainable, multiplyAdds }) => {
    expect(counted(name, "pytorch")).toEqual([trainable, trainable]);
    expect(tableOf(name, "pytorch").totals.cost).toBe(multiplyAdds);
  });

  test.each([
    { name: "resnet18", total: 11699112, trainable: 11689512 },
    { name: "r3d_18", total: 33381072, trainable: 33371472 },
  ])("without a network of Keras' own, $name is PyTorch's with its statistics counted", (row) => {
    expect(known(row.name).network("keras")).toEqual(known(row.name).network("pytorch"));
    expect(counted(row.name, "keras")).toEqual([row.total, row.trainable]);
  });

  test.each([
    { name: "deeplabv3_resnet50", head: "aux_classifier.", trainable: 39638869 },
    { name: "inception_v3", head: "AuxLogits.", trainable: 23834568 },
  ])("without the head that helps to train, $name has $trainable parameters", ({ name, head, trainable }) => {
    const main = tableOf(name, "pytorch").rows.filter((row) => !row.name.startsWith(head));
    expect(sum(...main.map(({ parameters }) => parameters.trainable))).toBe(trainable);
  });

  test.each([
    { name: "vgg16", multiplyAdds: 15470264320 },
    { name: "resnet50", multiplyAdds: 3857973248 },
    { name: "mobilenet_v1", multiplyAdds: 568740352 },
    { name: "mobilenet_v2", multiplyAdds: 300774272 },
    { name: "densenet121", multiplyAdds: 2834161664 },
    { name: "inception_v3", multiplyAdds: 5713216096 },
    { name: "efficientnet_b0", multiplyAdds: 385814752 },
    { name: "convnext_tiny", multiplyAdds: 4455531264 },
  ])("as Keras builds it, $name needs $multiplyAdds multiply-adds", ({ name, multiplyAdds }) => {
    expect(tableOf(name, "keras").totals.cost).toBe(multiplyAdds);
  });
});

describe("what comes out", () => {
  const scores = zoo.flatMap(({ name }) =>
    (["pytorch", "keras"] as const).map((family) => ({ name, family })),
  );
  const special = new Map([
    ["worked-example", [[100]]],
    ["lenet5", [[10]]],
    ["unet", [[388, 388, 2]]],
    [
      "deeplabv3_resnet50",
      [
        [520, 520, 21],
        [520, 520, 21],
      ],
    ],
    ["r3d_18", [[400]]],
    ["inception_v3 pytorch", [[1000], [1000]]],
  ]);

  test.each(scores)("of $name ($family) has its axes", ({ name, family }) => {
    const network = known(name).network(family);
    const expected = special.get(`${name} ${family}`) ?? special.get(name) ?? [[1000]];
    expect(outputsOf(network, tableOf(name, family))).toEqual(expected);
  });
});

function known(name: string) {
  return knownNetwork(name) ?? expect.fail(`no ${name}`);
}

function claimed(family: Family) {
  return zoo.filter(({ published }) => published[family]).map(({ name }) => name);
}

function tableOf(name: string, counting: Family): Table {
  const table = summarize(known(name).network(counting), { convention: { counting } });
  return table.ok ? table.value : expect.fail(JSON.stringify(table.problem));
}

/** All parameters as the family counts them, and those that are trained. */
function counted(name: string, family: Family) {
  const { trainable, nonTrainable } = tableOf(name, family).totals.parameters;
  return [sum(trainable, nonTrainable), trainable];
}

function outputsOf({ outputs }: Network, { rows }: Table) {
  const shapes = new Map(rows.map(({ name, output }) => [name, output]));
  return outputs.map((name) => {
    const shape = shapes.get(name);
    return shape && axesOf(shape);
  });
}
