import { fc, test } from "@fast-check/vitest";
import { expect, it } from "vitest";
import { type Expression, parse } from "./expression.ts";
import { readAnswer } from "./index.ts";
import { tokens } from "./tokens.ts";

/** How many expressions an expression is made of, itself too: one for each step of the reader. */
function sizeOf(expression: Expression): number {
  return expression.kind === "number" ? 1 : expression.of.reduce((sum, part) => sum + sizeOf(part), 1);
}

function deepest(expression: Expression): number {
  return expression.kind === "number" ? 1 : 1 + Math.max(...expression.of.map(deepest));
}

const piece = fc.constantFrom(
  ..."0123456789",
  "+",
  "-",
  "*",
  "/",
  "^",
  "(",
  ")",
  "⌊",
  "⌋",
  "=",
  "1,",
  " ",
  "k",
);

test.prop([fc.array(piece, { maxLength: 200 }).map((pieces) => pieces.join("").slice(0, 200))], {
  numRuns: 2000,
})("a token is read once and makes one expression at most", (text) => {
  let all: ReturnType<typeof tokens> = [];
  try {
    all = tokens(text);
    expect(sizeOf(parse(all))).toBeLessThanOrEqual(all.length);
  } catch (error) {
    expect(error).toHaveProperty("reason");
  }
  expect(all.length).toBeLessThanOrEqual(text.length);
});

it("a line of 200 characters is a few hundred steps deep at most", () => {
  const line = parse(tokens(`1${"+1".repeat(99)}`));
  expect([sizeOf(line), deepest(line)]).toEqual([199, 100]);
});

const boxes = [
  { type: "shape" },
  { type: "shape", axes: 3 },
  { type: "number", unit: "MB" },
  { type: "number", unit: "MACs" },
  { type: "number", unit: "%" },
  { type: "choice", options: [{ id: "a" }, { id: "b" }] },
  { type: "working" },
  { type: "text" },
] as const;
const near = fc.string({
  unit: fc.constantFrom(..."0123456789,._x×*/+-^=()[]⌊⌋ kMBmacFLOPs%만개²½"),
  maxLength: 60,
});
const any = fc.oneof(near, fc.string({ unit: "binary" }), fc.string({ unit: "grapheme", maxLength: 250 }));

test.prop([fc.constantFrom(...boxes), any], { numRuns: 6000 })("no box ever throws", (box, typed) => {
  expect(["read", "blank", "unreadable"]).toContain(readAnswer(box, typed).status);
});

it.each([
  ["MACs", "1.2M", 1_200_000],
  ["MACs", "= 1.2 MMACs.", 1_200_000],
  ["MACs", "1.2 MMACs", 1_200_000],
  ["MMACs", "1.2 MMACs", 1.2],
  ["MMACs", "1,200,000 MACs", 1.2],
  ["GFLOPs", "3 GFLOPS", 3],
  ["GFLOPs", "3 BFLOPs", 3],
  ["MACs", "3/4 GMACs", 750_000_000],
  ["MMACs", "(1+2)·500 kMACs", 1.5],
  ["FLOPs", "1/2 kFLOPs", 500],
  ["KB", "2 MB", 2_000],
  ["KiB", "2 MiB", 2_048],
  ["bytes", "4*100 bytes", 400],
  ["M", "61.1M", 61.1],
  ["M", "61,100,000 parameters", 61.1],
  ["parameters", "61.1M params", 61_100_000],
  ["parameters", "340개", 340],
  ["%", "25 %", 25],
  ["×", "2.5배", 2.5],
  ["cells", "7칸", 7],
] as const)("in %s reads %s as %s", (unit, typed, value) => {
  const reading = readAnswer({ type: "number", unit }, typed);
  if (reading.status !== "read") throw new Error(JSON.stringify(reading));
  const [{ numerator, denominator } = { numerator: 0n, denominator: 1n }] = reading.value;
  expect(Number(numerator) / Number(denominator)).toBe(value);
});
