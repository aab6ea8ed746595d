import fc from "fast-check";
import Papa from "papaparse";
import { expect, it } from "vitest";
import { z } from "zod";
import { type CsvCell, toCsv } from "./csv.ts";

const parsed = (text: string) =>
  z
    .array(z.array(z.string()))
    .parse(Papa.parse(text.slice(1), { skipEmptyLines: false }).data)
    .slice(0, -1);

it.each([
  ["=1+1", "'=1+1"],
  ["+82 10", "'+82 10"],
  ["-3", "'-3"],
  ["@SUM(A1)", "'@SUM(A1)"],
  ["\t=1", "'\t=1"],
  ["\r=1", "'\r=1"],
  ["\n=1", "'\n=1"],
  ["\0=1", "'\0=1"],
  ["＝1+1", "'＝1+1"],
  ["＋1", "'＋1"],
  ["－1", "'－1"],
  ["＠A1", "'＠A1"],
  ["'=1", "''=1"],
  ["'tis", "'tis"],
  ["3 x 3", "3 x 3"],
  ["홍길동", "홍길동"],
])("%j is written as %j", (cell, written) => {
  expect(parsed(toCsv(["Typed"], [[cell]]))).toEqual([["Typed"], [written]]);
});

it("numbers stay numbers, also below zero", () => {
  expect(toCsv(["a", "b", "c", "d"], [[-3, 0.1 + 0.2, 1e-9, null]])).toBe(
    '\uFEFF"a","b","c","d"\r\n-3,0.3,0,\r\n',
  );
});

it("text stays in its cell where a semicolon parts them, as in many languages", () => {
  const text = toCsv(["Learner", "Score"], [["Kim;=1+1;", 2]]);
  expect(text).toBe('\uFEFF"Learner","Score"\r\n"Kim;=1+1;",2\r\n');
});

it("commas, quotes and new lines stay in their cell", () => {
  const cells = ['a,"b"', "two\r\nlines", " x ", ""];
  expect(parsed(toCsv(["a", "b", "c", "d"], [cells]))[1]).toEqual(cells);
});

const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 12 }),
  fc
    .tuple(
      fc.constantFrom(..."'=+-@\t\r\n\0＝＋－＠".split(""), "''=", '"', ","),
      fc.string({ unit: "grapheme", maxLength: 8 }),
    )
    .map(([first, rest]) => `${first}${rest}`),
);
const number = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }),
);
const table = fc
  .array(
    fc.oneof(
      text.map((): "text" => "text"),
      fc.constant<"number">("number"),
    ),
    { minLength: 1, maxLength: 4 },
  )
  .chain((columns) =>
    fc.record({
      columns: fc.constant(columns),
      rows: fc.array(
        fc.tuple(...columns.map((column): fc.Arbitrary<CsvCell> => (column === "text" ? text : number))),
        { minLength: 1, maxLength: 6 },
      ),
    }),
  );

it("what is exported comes back, and no text in it is a formula", () => {
  fc.assert(
    fc.property(table, ({ columns, rows }) => {
      const header = columns.map((_, at) => `column ${at}`);
      const back = parsed(toCsv(header, rows)).slice(1);
      expect(back.length).toBe(rows.length);
      for (const [at, row] of rows.entries()) {
        for (const [column, cell] of row.entries()) {
          const written = back[at]?.[column] ?? "missing";
          if (typeof cell === "number") {
            expect(written).toMatch(/^-?\d+(?:\.\d+)?$/u);
            expect(Number(written)).toBeCloseTo(cell, 5);
          } else {
            expect(written).not.toMatch(/^[=+\-@\t\r\n\0＝＋－＠]/u);
            expect(/^'+[=+\-@\t\r\n\0＝＋－＠]/u.test(written) ? written.slice(1) : written).toBe(cell);
          }
        }
      }
    }),
    { numRuns: 1000 },
  );
});
