import { fc, test } from "@fast-check/vitest";
import { expect, it } from "vitest";
import { readShape } from "./shape.ts";

const of36x28x20 = [
  "36x28x20",
  "36X28X20",
  "36 x 28 x 20",
  "36×28×20",
  "36✕28✖20",
  "36*28*20",
  "36·28·20",
  "36;28;20",
  "36,28,20",
  "36, 28, 20",
  "36 28 20",
  "36\t28\n20",
  "(36, 28, 20)",
  "(36, 28, 20,)",
  "((36, 28, 20))",
  "(36 28 20)",
  "[36,28,20]",
  "[36; 28; 20]",
  "{36, 28, 20}",
  "<36, 28, 20>",
  "(36)x(28)x(20)",
  "３６×２８×２０",
  "３６ｘ２８ｘ２０",
  "（３６，２８，２０）",
  "36，28，20",
  "36、28、20",
  "36､28､20",
  "(None, 36, 28, 20)",
  "None, 36, 28, 20",
  "None 36 28 20",
  "[null, 36, 28, 20]",
  "(N, 36, 28, 20)",
  "batch × 36 × 28 × 20",
  "배치, 36, 28, 20",
  "?x36x28x20",
  "(-1, 36, 28, 20)",
  "1x36x28x20",
  "(1, 36, 28, 20)",
  "39-4+1 x 31-4+1 x 20",
  "(39-4+1, 31-4+1, 20)",
  "(39-4+1)x(31-4+1)x20",
  "(39-4)/1+1, (31-4)/1+1, 20",
  "⌊(39-4)/1⌋+1 × 28 × 20",
  "6^2 x 28 x 20",
  "36x28x20.",
  "36x28x20,",
  "36x28x20。",
  "(36, 28, 20).",
  "(36, 28, 20),",
  "36, 28, 20,",
  "36 28 20 .",
  "None, 36, 28, 20,",
  "1, 36, 28, 20,",
  "= 36x28x20",
  "=(36, 28, 20)",
  "torch.Size([36, 28, 20])",
  "torch.Size([1, 36, 28, 20])",
  "torch.Size((36, 28, 20)).",
  "Size([36, 28, 20])",
  "= torch.size ([36, 28, 20])",
  "TensorShape([36, 28, 20])",
  "tf.TensorShape([None, 36, 28, 20])",
] as const;

it.each(of36x28x20)("reads %s as 36 × 28 × 20", (typed) => {
  expect(readShape(typed, 3)).toEqual({
    status: "read",
    value: [
      { numerator: 36n, denominator: 1n },
      { numerator: 28n, denominator: 1n },
      { numerator: 20n, denominator: 1n },
    ],
    echo: "36 × 28 × 20",
  });
});

const echoes = [
  { typed: "160", axes: 1, echo: "160" },
  { typed: "(160,)", axes: 1, echo: "160" },
  { typed: "1x160", axes: 1, echo: "160" },
  { typed: "(160, 1)", axes: 1, echo: "160 × 1" },
  { typed: "1,024", axes: 1, echo: "1,024" },
  { typed: "1,024", axes: 2, echo: "1 × 24" },
  { typed: "1,152,", axes: 1, echo: "1,152" },
  { typed: "1,152.", axes: 1, echo: "1,152" },
  { typed: "36,28,", axes: undefined, echo: "36 × 28" },
  { typed: "1,024", axes: undefined, echo: "1,024" },
  { typed: "(1,024)", axes: undefined, echo: "1,024" },
  { typed: "1 024", axes: 1, echo: "1,024" },
  { typed: "1 024", axes: 2, echo: "1 × 24" },
  { typed: "1 024", axes: undefined, echo: "1,024" },
  { typed: "1,124", axes: 1, echo: "1,124" },
  { typed: "1,124", axes: 2, echo: "1 × 124" },
  { typed: "100 200", axes: 2, echo: "100 × 200" },
  { typed: "100,200,300", axes: 3, echo: "100 × 200 × 300" },
  { typed: "100,200,300", axes: 1, echo: "100,200,300" },
  { typed: "1,024x7x7", axes: 3, echo: "1,024 × 7 × 7" },
  { typed: "(1,024, 7, 7)", axes: 3, echo: "1,024 × 7 × 7" },
  { typed: "(1,024, 7, 7)", axes: undefined, echo: "1,024 × 7 × 7" },
  { typed: "1,024,7,7", axes: 3, echo: "1,024 × 7 × 7" },
  { typed: "(1,152, 7, 7)", axes: 3, echo: "1,152 × 7 × 7" },
  { typed: "1 024 7 7", axes: 3, echo: "1,024 × 7 × 7" },
  { typed: "1 024 7 7", axes: 4, echo: "1 × 24 × 7 × 7" },
  { typed: "【36, 28, 20】", axes: 3, echo: "36 × 28 × 20" },
  { typed: "〈36,28,20〉", axes: 3, echo: "36 × 28 × 20" },
  { typed: "「36×28×20」", axes: 3, echo: "36 × 28 × 20" },
  { typed: "4*9, 28, 20", axes: 3, echo: "36 × 28 × 20" },
  { typed: "(None, 4*9, 4*7, 20)", axes: 3, echo: "36 × 28 × 20" },
  { typed: "2·18; 28; 20", axes: 3, echo: "36 × 28 × 20" },
  { typed: "36 x 28, 20", axes: 3, echo: "36 × 28 × 20" },
  { typed: "4*9, 28", axes: 3, echo: "4 × 9 × 28" },
  { typed: "4×5×8", axes: 1, echo: "4 × 5 × 8" },
  { typed: "4*5*16/2", axes: 1, echo: "160" },
  { typed: "4·5·(7+1)", axes: 1, echo: "160" },
  { typed: "1,36,28,20", axes: 3, echo: "36 × 28 × 20" },
  { typed: "1,128,128,20", axes: 3, echo: "128 × 128 × 20" },
  { typed: "1x36x28x20", axes: undefined, echo: "1 × 36 × 28 × 20" },
  { typed: "1x28x20", axes: 3, echo: "1 × 28 × 20" },
  { typed: "36x28x20x3", axes: 3, echo: "36 × 28 × 20 × 3" },
  { typed: "17.5x28x20", axes: 3, echo: "17.5 × 28 × 20" },
  { typed: "35/3x28x20", axes: 3, echo: "35/3 × 28 × 20" },
  { typed: "0x0x0", axes: 3, echo: "0 × 0 × 0" },
  { typed: "-36x28x20", axes: 3, echo: "−36 × 28 × 20" },
  { typed: "2(3)x4", axes: 2, echo: "6 × 4" },
] as const;

it.each(echoes)("reads $typed, where $axes axes are asked, as $echo", ({ typed, axes, echo }) => {
  expect(readShape(typed, axes)).toMatchObject({ status: "read", echo });
});

it.each(["", "  ", "\n", "\u3000"])("takes %j for blank", (typed) => {
  expect(readShape(typed, 3)).toEqual({ status: "blank" });
});

const unreadable = [
  { typed: "36x28x", reason: "unfinished", piece: "" },
  { typed: "36,28,", reason: "unfinished", piece: "" },
  { typed: "36, 28,", reason: "unfinished", piece: "" },
  { typed: "36, 28, 20,,", reason: "unfinished", piece: "" },
  { typed: "36x28x20..", reason: "unknown-character", piece: "." },
  { typed: "==36x28x20", reason: "unexpected", piece: "=" },
  { typed: "=", reason: "unfinished", piece: "" },
  { typed: ",", reason: "unfinished", piece: "" },
  { typed: "36;28;", reason: "unfinished", piece: "" },
  { typed: "x36x28", reason: "unfinished", piece: "" },
  { typed: "36xx28", reason: "unfinished", piece: "" },
  { typed: "36x28x20+", reason: "unfinished", piece: "" },
  { typed: "()", reason: "unfinished", piece: "" },
  { typed: "(,)", reason: "unfinished", piece: "" },
  { typed: "(36, 28, 20", reason: "bracket", piece: "(" },
  { typed: "[36x28x20", reason: "bracket", piece: "[" },
  { typed: "36, 28, 20)", reason: "bracket", piece: ")" },
  { typed: "(36, 28, 20]", reason: "bracket", piece: "(" },
  { typed: "36 x (28 x 20", reason: "bracket", piece: "(" },
  { typed: "abc", reason: "unknown-character", piece: "a" },
  { typed: "36 x 28 x y", reason: "unknown-character", piece: "y" },
  { typed: "36 x 28 x 20 channels", reason: "unknown-character", piece: "c" },
  { typed: "H=36, W=28, C=20", reason: "unknown-character", piece: "H" },
  { typed: "torch.Size(", reason: "bracket", piece: "(" },
  { typed: "torch.Size([36, 28, 20]", reason: "bracket", piece: "(" },
  { typed: "torch.Size([])", reason: "unfinished", piece: "" },
  { typed: "torch.Size", reason: "unknown-character", piece: "t" },
  { typed: "Size(Size([36, 28, 20]))", reason: "unknown-character", piece: "S" },
  { typed: "__proto__", reason: "unknown-character", piece: "_" },
  { typed: "1e309x2", reason: "unknown-character", piece: "e" },
  { typed: "36x28x\0", reason: "unknown-character", piece: "\0" },
  { typed: "36x28x\ud800", reason: "unknown-character", piece: "\ud800" },
  { typed: "36x28x😀", reason: "unknown-character", piece: "😀" },
  { typed: "36, 28 20", reason: "unexpected", piece: "20" },
  { typed: "36x28=28x20", reason: "unexpected", piece: "=" },
  { typed: "36/0 x 28", reason: "division-by-zero", piece: "" },
  { typed: `${"1".repeat(61)}x2`, reason: "too-large", piece: "111111111111…" },
  { typed: "1x".repeat(101), reason: "too-long", piece: "" },
] as const;

it.each(unreadable)("can't read $typed: $reason", ({ typed, reason, piece }) => {
  expect(readShape(typed, 3)).toEqual({ status: "unreadable", reason, piece });
});

const lengths = fc.array(fc.integer({ min: 1, max: 9999 }), { minLength: 1, maxLength: 5 });
const sign = fc.constantFrom("x", " x ", "×", "*", ",", ", ", " ", ";", "、", "；");
const brackets = fc.constantFrom("", "()", "[]", "{}", "（）");

test.prop([lengths, sign, brackets], { numRuns: 2000 })(
  "gives the axes back however they are set apart and bracketed",
  (axes, between, around) => {
    const typed = `${around.charAt(0)}${axes.join(between)}${around.charAt(1)}`;
    const read = readShape(typed, axes.length);
    expect(read).toMatchObject({
      status: "read",
      value: axes.map((length) => ({ numerator: BigInt(length), denominator: 1n })),
    });
  },
);

const near = fc.string({ unit: fc.constantFrom(..."0123456789x×,;()[]⌊⌋+-/^ kN?１，、"), maxLength: 40 });
const any = fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: "grapheme", maxLength: 250 }));
const asked = fc.constantFrom(undefined, 1, 2, 3);

test.prop([fc.oneof(near, any), asked], { numRuns: 8000 })(
  "never throws, and its echo reads as the same again",
  (typed, axes) => {
    const read = readShape(typed, axes);
    // No shape has a negative axis, which is how a batch is written, or 1,311/220 of one.
    if (read.status !== "read" || read.echo.length > 200 || /[−/]/u.test(read.echo)) return;
    expect(readShape(read.echo, read.value.length)).toEqual(read);
  },
);

it("reads the worst 200 characters in milliseconds", { retry: 2 }, () => {
  const worst = [
    "(",
    "((1)",
    "1x",
    "1,",
    "1 ",
    "1,000",
    "1 000",
    "<",
    "-",
    "9^9x",
    "1/3x",
    "⌊",
    ")",
    "()",
    "1,000x",
    "torch.Size(",
    "Size ",
  ];
  const began = Date.now();
  for (const piece of worst) {
    for (let run = 0; run < 20; run++) readShape(piece.repeat(200).slice(0, 200), 3);
  }
  expect((Date.now() - began) / (worst.length * 20)).toBeLessThan(5);
});

it.each([
  { typed: "36x28", read: "36 × 28" },
  { typed: "(160,)", read: "160" },
  { typed: "None, 36, 28", read: "36 × 28" },
])("asks for the rest of $typed where three axes are asked", ({ typed, read }) => {
  expect(readShape(typed, 3)).toEqual({ status: "unreadable", reason: "too-few-axes", piece: read });
});

it("reads the key of x with Hangul switched on", () => {
  expect(readShape("29ㅌ29ㅌ8", 3)).toMatchObject({ status: "read", echo: "29 × 29 × 8" });
});

it.each(["4*5*8", "4·5·8", "(4 * 5 * 8)"])(
  "asks whether %s is one axis or several, where one is asked",
  (typed) => {
    expect(readShape(typed, 1)).toMatchObject({ status: "unreadable", reason: "two-readings" });
  },
);

it.each(["1,124", "1 124", "100,200,300", "(1,124)"])(
  "asks whether %s is one axis or more, where nothing says how many are asked",
  (typed) => {
    expect(readShape(typed)).toMatchObject({ status: "unreadable", reason: "two-readings" });
  },
);
