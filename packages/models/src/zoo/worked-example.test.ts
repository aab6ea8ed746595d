import { arithmetic, axesOf, sequence, type Shape, summarize, type Table } from "@stride/cnn";
import { expect, test } from "vitest";
import recorded from "./fixtures/worked-example.json" with { type: "json" };
import { workedExampleLabels, workedExampleSequence } from "./worked-example.ts";

const cases = [
  { bias: false, oracle: recorded.withoutBias, trainable: 64320 },
  { bias: true, oracle: recorded.withBias, trainable: 64620 },
];

test.each(cases)("the shapes are Keras' and PyTorch's, bias $bias", ({ bias, oracle }) => {
  const outputs = tableOf(bias).rows.map(({ output }) => output);
  expect(outputs.map(axesOf)).toEqual(oracle.keras.shapes);
  expect(outputs.map(channelsFirst)).toEqual(oracle.torch.shapes);
});

test.each(cases)("the parameters are Keras' and PyTorch's, bias $bias", ({ bias, oracle, trainable }) => {
  const { rows, totals } = tableOf(bias);
  const counts = rows.map(({ parameters }) => parameters.trainable);
  expect(counts).toEqual(oracle.keras.parameters);
  expect(counts).toEqual(oracle.torch.parameters);
  expect(totals.parameters).toEqual({ trainable, nonTrainable: 0 });
  expect([oracle.keras.total, oracle.torch.total]).toEqual([trainable, trainable]);
});

test.each(cases)("the multiply-adds are fvcore's, bias $bias", ({ bias, oracle }) => {
  const { rows, totals } = tableOf(bias);
  expect(rows.map(({ cost }) => cost)).toEqual(oracle.fvcoreMultiplyAdds);
  expect(totals.cost).toBe(2277760);
  expect(oracle.fvcoreTotal).toBe(2277760);
});

test("torchinfo's figure is that of the multiply-adds where there are no biases", () => {
  expect(tableOf(false).totals.cost).toBe(recorded.withoutBias.torchinfoMultAdds);
});

function tableOf(bias: boolean): Table {
  const table = summarize(sequence(workedExampleSequence({ bias }), workedExampleLabels));
  return table.ok ? table.value : expect.fail(JSON.stringify(table.problem));
}

function channelsFirst(shape: Shape): readonly number[] {
  if (shape.kind !== "feature-map") return axesOf(shape);
  return arithmetic.axes({ layout: "channels-first", channels: shape.channels, size: shape.size });
}
