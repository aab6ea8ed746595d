import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { numberText, readCalculation, readNumber } from "./number.ts";

interface Typed {
  readonly typed: string;
  readonly value: bigint;
  /** 1 where it is left out. */
  readonly over?: bigint;
  readonly echo: string;
}

const whole: readonly Typed[] = [
  { typed: "340", value: 340n, echo: "340" },
  { typed: " 340 ", value: 340n, echo: "340" },
  { typed: "00340", value: 340n, echo: "340" },
  { typed: "0", value: 0n, echo: "0" },
  { typed: "-0", value: 0n, echo: "−0 = 0" },
  { typed: "1,792", value: 1792n, echo: "1,792" },
  { typed: "1 792", value: 1792n, echo: "1,792" },
  { typed: "1_792", value: 1792n, echo: "1,792" },
  { typed: "1'792", value: 1792n, echo: "1,792" },
  { typed: "1’792", value: 1792n, echo: "1,792" },
  { typed: "1\u00a0792", value: 1792n, echo: "1,792" },
  { typed: "1\u202f792", value: 1792n, echo: "1,792" },
  { typed: "1,792,000", value: 1792000n, echo: "1,792,000" },
  { typed: "1 792 000", value: 1792000n, echo: "1,792,000" },
  { typed: "３４０", value: 340n, echo: "340" },
  { typed: "１，７９２", value: 1792n, echo: "1,792" },
  { typed: "1、792", value: 1792n, echo: "1,792" },
  { typed: "−5", value: -5n, echo: "−5" },
  { typed: "- 5", value: -5n, echo: "−5" },
  { typed: "–5", value: -5n, echo: "−5" },
  { typed: "1.8k", value: 1800n, echo: "1.8k = 1,800" },
  { typed: "2K", value: 2000n, echo: "2K = 2,000" },
  { typed: "1.8M", value: 1800000n, echo: "1.8M = 1,800,000" },
  { typed: "1B", value: 1000000000n, echo: "1B = 1,000,000,000" },
  { typed: "3천", value: 3000n, echo: "3천 = 3,000" },
  { typed: "3만", value: 30000n, echo: "3만 = 30,000" },
  { typed: "8.096k", value: 8096n, echo: "8.096k = 8,096" },
  { typed: "0.8096만", value: 8096n, echo: "0.8096만 = 8,096" },
  { typed: "= 8096", value: 8096n, echo: "8,096" },
  { typed: "=-5", value: -5n, echo: "−5" },
  { typed: "8096.", value: 8096n, echo: "8,096" },
  { typed: "8096,", value: 8096n, echo: "8,096" },
  { typed: "8096 .", value: 8096n, echo: "8,096" },
  { typed: "8,096。", value: 8096n, echo: "8,096" },
  { typed: "= 340개.", value: 340n, echo: "340" },
  { typed: "5 만", value: 50000n, echo: "5만 = 50,000" },
  { typed: "2억", value: 200000000n, echo: "2억 = 200,000,000" },
  { typed: "340개", value: 340n, echo: "340" },
  { typed: "340 개", value: 340n, echo: "340" },
  { typed: "3만개", value: 30000n, echo: "3만 = 30,000" },
];

const sums: readonly Typed[] = [
  { typed: "= 4·4·20 = 320.", value: 320n, echo: "4 · 4 · 20 = 320" },
  { typed: "20*(4*4*1+1)", value: 340n, echo: "20 · (4 · 4 · 1 + 1) = 340" },
  { typed: "20(4*4*1+1)", value: 340n, echo: "20(4 · 4 · 1 + 1) = 340" },
  { typed: "(4)(5)", value: 20n, echo: "(4)(5) = 20" },
  { typed: "4x4x1x20", value: 320n, echo: "4 · 4 · 1 · 20 = 320" },
  { typed: "4×4×1×20+20", value: 340n, echo: "4 · 4 · 1 · 20 + 20 = 340" },
  { typed: "4·4·1·20 = 320", value: 320n, echo: "4 · 4 · 1 · 20 = 320" },
  { typed: "4⋅4•1∙20", value: 320n, echo: "4 · 4 · 1 · 20 = 320" },
  { typed: "4ㆍ4‧1・20", value: 320n, echo: "4 · 4 · 1 · 20 = 320" },
  { typed: "1,600 + 192 = 1792", value: 1792n, echo: "1,600 + 192 = 1,792" },
  { typed: "4 = 4 = 4", value: 4n, echo: "4 = 4 = 4" },
  { typed: "[4*4]", value: 16n, echo: "[4 · 4] = 16" },
  { typed: "2^10", value: 1024n, echo: "2^10 = 1,024" },
  { typed: "2**10", value: 1024n, echo: "2^10 = 1,024" },
  { typed: "2^64", value: 18446744073709551616n, echo: "2^64 = 18,446,744,073,709,551,616" },
  { typed: "2^3^2", value: 512n, echo: "2^3^2 = 512" },
  { typed: "-2^2", value: -4n, echo: "−2^2 = −4" },
  { typed: "(-2)^2", value: 4n, echo: "(−2)^2 = 4" },
  { typed: "3²·20", value: 180n, echo: "3^2 · 20 = 180" },
  { typed: "10²", value: 100n, echo: "10^2 = 100" },
  { typed: "2¹⁰", value: 1024n, echo: "2^10 = 1,024" },
  { typed: "39 - 4 + 1", value: 36n, echo: "39 − 4 + 1 = 36" },
  { typed: "⌊35/2⌋+1", value: 18n, echo: "⌊35 / 2⌋ + 1 = 18" },
  { typed: "floor(35/2) + 1", value: 18n, echo: "floor(35 / 2) + 1 = 18" },
  { typed: "ceil(35/2)", value: 18n, echo: "ceil(35 / 2) = 18" },
  { typed: "⌈35/2⌉", value: 18n, echo: "⌈35 / 2⌉ = 18" },
  { typed: "⌊-35/2⌋", value: -18n, echo: "⌊−35 / 2⌋ = −18" },
  { typed: "1/3*3", value: 1n, echo: "1 / 3 · 3 = 1" },
];

const fractions: readonly Typed[] = [
  { typed: "17.5", value: 35n, over: 2n, echo: "17.5" },
  { typed: "1,792.5", value: 3585n, over: 2n, echo: "1,792.5" },
  { typed: "1.792", value: 224n, over: 125n, echo: "1.792" },
  { typed: "35/2", value: 35n, over: 2n, echo: "35 / 2 = 17.5" },
  { typed: "35÷2", value: 35n, over: 2n, echo: "35 / 2 = 17.5" },
  { typed: "2/6", value: 1n, over: 3n, echo: "2 / 6 = 1/3" },
  { typed: "-5000/3", value: -5000n, over: 3n, echo: "−5,000 / 3" },
  { typed: "0.1+0.2", value: 3n, over: 10n, echo: "0.1 + 0.2 = 0.3" },
  { typed: "½", value: 1n, over: 2n, echo: "1 / 2 = 0.5" },
];

describe.each([
  { what: "one number", cases: whole },
  { what: "a calculation", cases: sums },
  { what: "a fraction, exactly", cases: fractions },
])("reads $what", ({ cases }) => {
  it.each(cases)("$typed", ({ typed, value, over = 1n, echo }) => {
    expect(readNumber(typed)).toEqual({
      status: "read",
      value: { numerator: value, denominator: over },
      echo,
    });
  });
});

it("reads up to the bounds of depth and size", () => {
  const read = { status: "read", value: { numerator: 1n, denominator: 1n } };
  expect(readNumber(`${"(".repeat(32)}1${")".repeat(32)}`)).toMatchObject(read);
  expect(readNumber("9".repeat(60))).toMatchObject({ status: "read" });
  expect(readNumber(`1${"+0".repeat(99)}`)).toMatchObject(read);
});

it.each(["", " ", "\t\n", "\u00a0"])("takes %j for blank", (typed) => {
  expect(readNumber(typed)).toEqual({ status: "blank" });
});

const unreadable = [
  { typed: "1".repeat(201), reason: "too-long", piece: "" },
  { typed: "ﷺ".repeat(20), reason: "too-long", piece: "" },
  { typed: "1,79", reason: "unknown-character", piece: "," },
  { typed: "1,7922", reason: "unknown-character", piece: "," },
  { typed: "1234,567", reason: "unknown-character", piece: "," },
  { typed: "1,792_000", reason: "unknown-character", piece: "_" },
  { typed: "0,001", reason: "unknown-character", piece: "," },
  { typed: "1.792,5", reason: "unknown-character", piece: "," },
  { typed: "1.8.8", reason: "unknown-character", piece: "." },
  { typed: ".5", reason: "unknown-character", piece: "." },
  { typed: "__proto__", reason: "unknown-character", piece: "_" },
  { typed: "constructor", reason: "unknown-character", piece: "c" },
  { typed: "NaN", reason: "unknown-character", piece: "N" },
  { typed: "Infinity", reason: "unknown-character", piece: "I" },
  { typed: "1e309", reason: "unknown-character", piece: "e" },
  { typed: "1\0", reason: "unknown-character", piece: "\0" },
  { typed: "\ud800", reason: "unknown-character", piece: "\ud800" },
  { typed: "1\udfff", reason: "unknown-character", piece: "\udfff" },
  { typed: "3😀", reason: "unknown-character", piece: "😀" },
  { typed: "٣٤٠", reason: "unknown-character", piece: "٣" },
  { typed: "sqrt(4)", reason: "unknown-character", piece: "s" },
  { typed: "<script>", reason: "unknown-character", piece: "<" },
  { typed: "1개+2개", reason: "unknown-character", piece: "개" },
  { typed: "4 4 20", reason: "unexpected", piece: "4" },
  { typed: "4xx5", reason: "unexpected", piece: "*" },
  { typed: "==4", reason: "unexpected", piece: "=" },
  { typed: "=", reason: "unfinished", piece: "" },
  { typed: ".", reason: "unfinished", piece: "" },
  { typed: "8096..", reason: "unknown-character", piece: "." },
  { typed: "²", reason: "unexpected", piece: "^" },
  { typed: "3½", reason: "unexpected", piece: "1" },
  { typed: "3₂", reason: "unexpected", piece: "2" },
  { typed: "4+", reason: "unfinished", piece: "" },
  { typed: "340=", reason: "unfinished", piece: "" },
  { typed: "개", reason: "unfinished", piece: "" },
  { typed: "20*(4*4+1", reason: "bracket", piece: "(" },
  { typed: "(4]", reason: "bracket", piece: "(" },
  { typed: "⌊35/2", reason: "bracket", piece: "⌊" },
  { typed: "floor 35", reason: "unexpected", piece: "35" },
  { typed: "floor", reason: "unfinished", piece: "" },
  { typed: "35/2⌋", reason: "bracket", piece: "⌋" },
  { typed: "1/0", reason: "division-by-zero", piece: "" },
  { typed: "1/(2-2)", reason: "division-by-zero", piece: "" },
  { typed: "2^65", reason: "exponent", piece: "" },
  { typed: "2^-1", reason: "exponent", piece: "" },
  { typed: "2^(1/2)", reason: "exponent", piece: "" },
  { typed: "1".repeat(61), reason: "too-large", piece: "111111111111…" },
  { typed: `${"9".repeat(60)}B`, reason: "too-large", piece: "" },
  { typed: `${"9".repeat(60)}+1`, reason: "too-large", piece: "" },
  { typed: "10^60", reason: "too-large", piece: "" },
  { typed: "1/10^59/10", reason: "too-large", piece: "" },
  { typed: `${"(".repeat(33)}1${")".repeat(33)}`, reason: "too-deep", piece: "" },
  { typed: `${"-".repeat(33)}1`, reason: "too-deep", piece: "" },
  { typed: `2${"^1".repeat(33)}`, reason: "too-deep", piece: "" },
  { typed: "4*5=21", reason: "sides-differ", piece: "" },
  { typed: "1/3=0.333", reason: "sides-differ", piece: "" },
] as const;

it.each(unreadable)("can't read $typed: $reason", ({ typed, reason, piece }) => {
  expect(readNumber(typed)).toEqual({ status: "unreadable", reason, piece });
});

const count = fc.bigInt({ min: 0n, max: 10n ** 15n });
const threes = (digits: string, sign: string) => digits.replace(/\B(?=(\d{3})+(?!\d))/gu, sign);
const wide = (digits: string) =>
  digits.replace(/\d/gu, (digit) => "０１２３４５６７８９".charAt(Number(digit)));

test.prop([count, fc.constantFrom("", ",", "_", " ", "'", "，")], { numRuns: 500 })(
  "gives the number back however its digits are grouped",
  (number, sign) => {
    for (const digits of [String(number), wide(String(number))]) {
      const grouped = sign === "" ? digits : threes(String(number), sign);
      expect(readNumber(grouped)).toMatchObject({ value: { numerator: number, denominator: 1n } });
    }
  },
);

/** An expression with its value as an oracle reckons it: a numerator over a denominator above zero, not reduced. */
interface Reckoned {
  readonly text: string;
  readonly over: bigint;
  readonly value: bigint;
}

const operations: Record<string, (a: Reckoned, b: Reckoned) => Omit<Reckoned, "text">> = {
  "+": (a, b) => ({ value: a.value * b.over + b.value * a.over, over: a.over * b.over }),
  "−": (a, b) => ({ value: a.value * b.over - b.value * a.over, over: a.over * b.over }),
  "×": (a, b) => ({ value: a.value * b.value, over: a.over * b.over }),
};

const leaf = fc
  .bigInt({ min: 0n, max: 99999n })
  .map((value): Reckoned => ({ text: String(value), value, over: 1n }));
const { expression } = fc.letrec<{ expression: Reckoned; halved: Reckoned; joined: Reckoned }>((tie) => ({
  expression: fc.oneof({ maxDepth: 4 }, leaf, tie("joined"), tie("halved")),
  halved: fc
    .tuple(tie("expression"), fc.bigInt({ min: 1n, max: 9n }))
    .map(([{ text, value, over }, by]) => ({ text: `((${text})/${by})`, value, over: over * by })),
  joined: fc
    .tuple(tie("expression"), fc.constantFrom("+", "−", "×"), tie("expression"))
    .map(([a, sign, b]) => ({
      text: `(${a.text}) ${sign} (${b.text})`,
      ...(operations[sign]?.(a, b) ?? { value: 0n, over: 1n }),
    })),
}));

test.prop([expression.filter(({ text }) => text.length <= 200)], { numRuns: 2000 })(
  "reckons exactly what an oracle reckons",
  ({ text, value, over }) => {
    const read = readNumber(text);
    if (read.status !== "read") throw new Error(`${text}: ${JSON.stringify(read)}`);
    expect(read.value.numerator * over).toBe(value * read.value.denominator);
  },
);

test.prop([
  fc.array(fc.tuple(fc.constantFrom("+", "-", "*"), fc.bigInt({ min: 0n, max: 999n })), { maxLength: 20 }),
])("multiplies before it adds, from left to right", (terms) => {
  const text = `7${terms.map(([sign, value]) => `${sign}${value}`).join("")}`;
  const sum = { done: 0n, product: 7n };
  for (const [sign, value] of terms) {
    if (sign !== "*") sum.done += sum.product;
    sum.product = sign === "*" ? sum.product * value : sign === "-" ? -value : value;
  }
  const value = sum.done + sum.product;
  const fits = value < 10n ** 60n && value > -(10n ** 60n);
  expect(readNumber(text)).toMatchObject(fits ? { value: { numerator: value } } : { reason: "too-large" });
});

const near = fc.string({
  unit: fc.constantFrom(..."0123456789,._'x×·*/+-−^=()[]⌊⌋ kM만개²½"),
  maxLength: 40,
});
const any = fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: "grapheme", maxLength: 250 }));

test.prop([fc.oneof(near, any)], { numRuns: 8000 })(
  "never throws, and its echo reads as the same again",
  (typed) => {
    const read = readNumber(typed);
    if (read.status !== "read") return;
    expect(readNumber(numberText(read.value))).toMatchObject({ status: "read", value: read.value });
    if (read.echo.length <= 200) {
      expect(readNumber(read.echo)).toMatchObject({ status: "read", value: read.value });
    }
  },
);

it("reads the worst 200 characters in milliseconds", { retry: 2 }, () => {
  const worst = [
    "(",
    "-",
    "1,",
    "1 ",
    "1,111",
    "9^",
    "2^",
    "1/3+",
    "1.1k",
    "⌊1/7⌋+",
    "((1)",
    "1'",
    "=",
    "1=",
    "²",
    "½",
  ];
  const began = Date.now();
  for (const piece of worst) {
    for (let run = 0; run < 20; run++) readNumber(piece.repeat(200).slice(0, 200));
  }
  expect((Date.now() - began) / (worst.length * 20)).toBeLessThan(5);
});

const asked = ["parameters", "MB", "%"] as const;
const digits = fc.oneof(
  fc.maxSafeInteger().map(String),
  fc.integer({ min: -20_000, max: 20_000 }).map(String),
  fc.string({ unit: fc.constantFrom(..."-00123456789"), maxLength: 18 }),
);
test.prop([digits, fc.constantFrom(undefined, ...asked)], { numRuns: 3000 })(
  "digits, which need no calculation, are read as if they were one",
  (typed, unit) => {
    expect(readNumber(typed, unit)).toEqual(readCalculation(typed, unit));
  },
);
