import { summarize } from "@stride/cnn";
import { fc, test } from "@fast-check/vitest";
import { expect } from "vitest";
import { recorded } from "./fixtures/networks.ts";
import {
  file2,
  functional2,
  functional3,
  input2,
  input3,
  kerasTensor,
  layer2,
  layer3,
} from "./fixtures/files.ts";
import { writtenByKeras2, writtenByKeras3 } from "./fixtures/write-file.ts";
import { readKerasJson } from "./read-keras-json.ts";

const [shared] = recorded.filter(({ name }) => name === "vn-0003");
const conv = { filters: 4, kernel_size: [3, 3], padding: "same" };
const inner2 = functional2(
  "inner",
  [input2("in", null, 8, 8, 3), layer2("Conv2D", "conv", conv, [["in", 0, 0]])],
  [["in", 0, 0]],
  [["conv", 0, 0]],
  [["image", 0, 0]],
);
const inner3 = functional3(
  "inner",
  [input3("in", null, 8, 8, 3), layer3("Conv2D", "conv", conv, [kerasTensor("in", 0, 0)])],
  [["in", 0, 0]],
  [["conv", 0, 0]],
  [kerasTensor("image", 0, 0)],
);

const files = [
  ...(shared ? [writtenByKeras2(shared), writtenByKeras3(shared)] : []),
  file2(functional2("model", [input2("image", null, 8, 8, 3), inner2], [["image", 0, 0]], [["inner", 1, 0]])),
  JSON.stringify(
    functional3("model", [input3("image", null, 8, 8, 3), inner3], ["image", 0, 0], ["inner", 1, 0]),
  ),
];

/** A value as it stands in the file. */
const hostile = fc.oneof(
  fc.constantFrom("null", "-1", "0", "1e308", "0.5", "9007199254740993", "NaN", "-Infinity", "true", '""'),
  fc.constantFrom(
    "[]",
    "{}",
    "[[]]",
    '["image",0,0]',
    '["conv",7,0]',
    '"image"',
    '"__proto__"',
    '"Functional"',
  ),
  fc.constantFrom(
    '{"__proto__":{"class_name":"Sequential"}}',
    '{"class_name":"__keras_tensor__"}',
    "[[[[[]]]]]",
  ),
  fc.json({ maxDepth: 3 }),
);

/** Where a value stands in a text: numbers, strings and words of it. */
function placesOf(text: string): readonly (readonly [number, number])[] {
  return [...text.matchAll(/"(?:[^"\\]|\\.)*"|-?\d+|null|true|false|\[\]|\{\}/g)].map((found) => [
    found.index,
    found.index + found[0].length,
  ]);
}

test("the files that are spoiled are sound", () => {
  expect(files).toHaveLength(4);
  for (const text of files) expect(readKerasJson(text)).toMatchObject({ ok: true });
});

test.prop(
  [fc.constantFrom(...files), fc.array(fc.tuple(fc.nat(), hostile), { minLength: 1, maxLength: 3 })],
  {
    numRuns: 400,
  },
)("a file spoiled is refused with a reason, or is a network", (file, spoils) => {
  const text = spoils.reduce((before, [at, value]) => {
    const places = placesOf(before);
    const [start, end] = places[at % Math.max(1, places.length)] ?? [0, 0];
    return `${before.slice(0, start)}${value}${before.slice(end)}`;
  }, file);
  const read = readKerasJson(text);
  if (!read.ok) {
    expect(read.problem.problem.code).toMatch(/^[a-z-]+$/);
    return;
  }
  const { network, convention } = read.value;
  const table = summarize(network, { convention });
  // what only shows when all calls of a shared layer are looked at together
  if (!table.ok)
    expect(table.problem.problem.code).toMatch(/^(shared-weights-differ|shares-with-another-layer)$/);
});

test.prop([fc.constantFrom(...files), fc.nat()])("a file that is cut off is refused", (file, at) => {
  expect(readKerasJson(file.slice(0, at % file.length))).toMatchObject({
    problem: { problem: { code: "malformed" } },
  });
});
