import { summarize, type Table, writtenShape } from "@stride/cnn";
import { describe, expect, test } from "vitest";
import type { ForeignNetwork } from "../foreign-network.ts";
import { recorded, type RecordedNetwork } from "./fixtures/networks.ts";
import { writtenByKeras2, writtenByKeras3 } from "./fixtures/write-file.ts";
import { readKerasJson } from "./read-keras-json.ts";

const forms = [
  { form: "Keras 2", write: writtenByKeras2 },
  { form: "Keras 3", write: writtenByKeras3 },
];

test("no network is left out", () => {
  expect(recorded).toHaveLength(63);
  expect(recorded.flatMap(({ layers }) => layers)).toHaveLength(928);
  expect(recorded.filter(({ layers }) => layers.some(({ calls }) => calls.length > 1))).toHaveLength(6);
});

describe.each(forms)("written by $form", ({ write }) => {
  test.each(recorded)("$name has the recorded layers", (network) => {
    const { foreign, rows } = tableOf(write(network));
    const inputs = foreign.network.inputs.map(({ name, shape }) => ({
      name,
      call: 0,
      type: foreign.layers.get(name)?.type,
      shape: writtenShape(shape, { layout: "channels-last", batch: null }),
      trainable: 0,
      nonTrainable: 0,
    }));
    const calls = new Map<string, number>();
    const others = rows.map(({ name, layerName, output, parameters }) => {
      const call = calls.get(layerName) ?? 0;
      calls.set(layerName, call + 1);
      const { type, name: own } = foreign.layers.get(name) ?? {};
      expect(own).toBe(layerName);
      const shape = writtenShape(output, { layout: "channels-last", batch: null });
      return { name: layerName, call, type, shape, ...parameters };
    });
    expect(byName([...inputs, ...others])).toEqual(byName(callsOf(network)));
  });

  test.each(recorded)("$name has the recorded totals", (network) => {
    const { totals } = tableOf(write(network));
    const { trainable, nonTrainable } = totals.parameters;
    expect({ trainable, nonTrainable }).toEqual({
      trainable: network.trainable,
      nonTrainable: network.nonTrainable,
    });
    expect(Number(trainable) + Number(nonTrainable)).toBe(network.total);
  });
});

/** A row for each call, the parameters on the first. */
function callsOf({ layers }: RecordedNetwork) {
  return layers.flatMap(({ name, type, shapes, trainable, nonTrainable }) =>
    shapes.map((shape, call) => ({
      name,
      call,
      type,
      shape,
      trainable: call === 0 ? trainable : 0,
      nonTrainable: call === 0 ? nonTrainable : 0,
    })),
  );
}

function byName<Row extends { readonly name: string; readonly call: number }>(rows: readonly Row[]) {
  return rows.toSorted((a, b) => a.name.localeCompare(b.name) || a.call - b.call);
}

function tableOf(text: string): Table & { readonly foreign: ForeignNetwork } {
  const read = readKerasJson(text);
  if (!read.ok) return expect.fail(JSON.stringify(read));
  const { network, convention } = read.value;
  const table = summarize(network, { convention });
  return table.ok ? { ...table.value, foreign: read.value } : expect.fail(JSON.stringify(table.problem));
}
