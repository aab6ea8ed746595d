import { describe, expect, it } from "vitest";
import { answersLayout, placeOf, tableOf } from "./answers-layout";
import type { Part } from "./types";

const number = (id: string, label = "Parameters") => ({ id, type: "number" as const, label, form: "" });
const shape = (id: string) => ({ id, type: "shape" as const, label: "Shape", form: "" });
const part = (...fields: Part["fields"]): Part => ({ label: "", settings: "", fields });

describe("how answer boxes stand", () => {
  it("is a grid where each box is a cell", () => {
    expect(answersLayout([part(number("r0c0")), part(number("r0c1"))])).toBe("grid");
    expect(placeOf("r10c2")).toEqual({ row: 10, column: 2 });
    expect(placeOf("row1")).toBeUndefined();
  });

  it("is a table where rows ask for the same, and a total may follow", () => {
    const rows = [part(shape("s1"), number("p1")), part(shape("s2"), number("p2"))];
    expect(answersLayout([...rows, part(number("total"))])).toBe("table");
    const table = tableOf([...rows, part(number("total"))]);
    expect(table?.rows.map((row) => row.part)).toEqual([0, 1]);
    expect(table?.sums.map((row) => row.part)).toEqual([2]);
  });

  it("is a table where boxes name their rows and columns, whatever part they are of", () => {
    const cell = (row: string, column: string) => ({
      ...number(`${row} ${column}`, `${row}: ${column}`),
      cell: { row, column },
    });
    const parts = [part(cell("Layer 1", "stride"), cell("Layer 1", "padding"), cell("Layer 2", "stride"))];
    expect(answersLayout(parts)).toBe("table");
    const rows = tableOf(parts)?.rows ?? [];
    expect(rows.map(({ label }) => label)).toEqual(["Layer 1", "Layer 2"]);
    expect(rows[0]?.fields.map(({ label }) => label)).toEqual(["stride", "padding"]);
  });

  it("is one after the other for anything else", () => {
    expect(answersLayout([part(number("a"))])).toBe("fields");
    expect(answersLayout([part(number("a", "Size")), part(number("b", "Jump"))])).toBe("fields");
    expect(answersLayout([part(number("a"), { id: "b", type: "working", label: "Line", form: "" })])).toBe(
      "fields",
    );
  });
});
