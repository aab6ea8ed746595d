import { summarize } from "@stride/cnn";
import { expect, test } from "vitest";
import { type Family, knownNetwork } from "./index.ts";

/** Araujo, Norris, Sim: Computing Receptive Fields of Convolutional Neural Networks, Distill 2019, the table of its appendix. */
const published: readonly { name: string; family: Family; layer: string; size: number; stride: number }[] = [
  { name: "alexnet", family: "pytorch", layer: "features.12", size: 195, stride: 32 },
  { name: "vgg16", family: "pytorch", layer: "features.30", size: 212, stride: 32 },
  { name: "vgg16", family: "keras", layer: "block5_pool", size: 212, stride: 32 },
  { name: "mobilenet_v1", family: "keras", layer: "conv_pw_13_relu", size: 315, stride: 32 },
  { name: "resnet50", family: "keras", layer: "conv5_block3_out", size: 483, stride: 32 },
  { name: "inception_v3", family: "pytorch", layer: "Mixed_7c.cat", size: 1311, stride: 32 },
];

test.each(published)("$name ($family) sees $size cells of the input at once", (row) => {
  const table = summarize(knownNetwork(row.name)?.network(row.family) ?? expect.fail(row.name));
  if (!table.ok) return expect.fail(JSON.stringify(table.problem));
  const field = table.value.rows.find(({ name }) => name === row.layer)?.receptiveField;
  const side = { size: row.size, effectiveStride: row.stride };
  expect(field).toMatchObject([side, side]);
});
