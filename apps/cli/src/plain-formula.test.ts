import { describe, expect, test } from "vitest";
import { plain, plainFormula } from "./plain-formula.ts";

test.each([
  ["\\left\\lfloor \\frac{H + 2P - F_h'}{S} \\right\\rfloor + 1", "⌊(H + 2P − F_h')/S⌋ + 1"],
  ["D\\,(F_h - 1) + 1", "D (F_h − 1) + 1"],
  ["F_h \\cdot F_w \\cdot \\frac{C_{\\text{in}}}{G}", "F_h · F_w · C_in/G"],
  ["\\max\\left(0,\\ \\left\\lceil \\tfrac{H}{S} \\right\\rceil - 1\\right)", "max(0, ⌈H/S⌉ − 1)"],
  ["1{,}152 \\cdot 10", "1,152 · 10"],
  ["\\textstyle\\sum N_{\\text{par}}", "∑ N_par"],
  ["\\frac{16}{\\frac{a + b}{2}}", "16/((a + b)/2)"],
  ["\\omega", "omega"],
  ["\\frac{1}", "1/"],
  ["}{", ""],
])("%s reads %s", (tex, text) => {
  expect(plain(tex)).toBe(text);
});

describe("a formula is one line", () => {
  test("that says nothing twice", () => {
    expect(plainFormula({ left: "N", rule: "0", result: "0" })).toBe("N = 0");
    expect(plainFormula({ left: "N", rule: "a + b", numbers: "1 + 2", result: "3" })).toBe(
      "N = a + b = 1 + 2 = 3",
    );
  });

  test("in which a comparison stands before what follows from it", () => {
    expect(plainFormula({ left: "H", rule: "4 \\cdot 2 \\ge 8", result: "4" })).toBe("4 · 2 ≥ 8: H = 4");
  });
});
