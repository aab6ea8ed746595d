import { expect, test } from "vitest";
import { z } from "zod";
import { reader } from "./reader.ts";

const parsed = (text: string): unknown => JSON.parse(text);

const size = z.strictObject({ rows: z.int().min(1), columns: z.int().min(1).default(3) });

test("a reader gives what the schema makes of a value, the first time and later", () => {
  const read = reader(size);
  expect(read({ rows: 2 })).toEqual({ ok: true, value: { rows: 2, columns: 3 } });
  expect(read({ rows: 4, columns: 5 })).toEqual({ ok: true, value: { rows: 4, columns: 5 } });
});

test.each([
  { value: null, path: [] },
  { value: [], path: [] },
  { value: {}, path: ["rows"] },
  { value: { rows: 0 }, path: ["rows"] },
  { value: { rows: 2, columns: "3" }, path: ["columns"] },
  { value: { rows: 2, depth: 1 }, path: [] },
  { value: parsed('{"rows":2,"__proto__":{"columns":7}}'), path: [] },
])("$value is refused at $path", ({ value, path }) => {
  const read = reader(size);
  expect(read(value)).toMatchObject({ ok: false, problem: { code: "invalid-setting", path } });
  expect(read(value)).toMatchObject({ ok: false, problem: { code: "invalid-setting", path } });
});

test("what a reader gives is its own: a default changed by one caller isn't changed for the next", () => {
  const read = reader(z.object({ sizes: z.array(z.int()).default([1, 2]) }));
  const first = read({});
  if (first.ok) first.value.sizes.push(3);
  expect(read({})).toEqual({ ok: true, value: { sizes: [1, 2] } });
});
