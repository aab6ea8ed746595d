import type { Count } from "@stride/cnn";
import { type AnswerValue, answerText } from "../answer.ts";
import { fraction, fractionText, type Unit } from "../answers/index.ts";
import type { Field, NumberField, ShapeField, WorkingField } from "../field.ts";

/** The ways in which a value may be typed into a field; each is to be read as that value. */
export function notations(field: Field, value: AnswerValue): readonly string[] {
  const plain = answerText(field, value);
  switch (field.type) {
    case "shape":
      return shapes(field, value);
    case "number":
      return numbers(field, plain);
    case "choice":
      return [plain, plain.toUpperCase(), ` ${plain}\t`, fullWidth(plain)];
    case "working":
      return lines(field, plain);
    case "text":
      return [plain, plain.toUpperCase(), ` ${plain} `];
    default:
      return field satisfies never;
  }
}

const groupings = [",", "_", "'", "’", " ", "\u00a0", "\u202f", "，", "、"] as const;

function numbers({ unit, decimals }: NumberField, plain: string): readonly string[] {
  const [digits = "", rest = ""] = plain.split(/(?=\.)/u);
  const grouped = groupings.map((sign) => digits.replace(/\B(?=(\d{3})+(?!\d))/gu, sign) + rest);
  const all = [
    ...[plain, ` ${plain} `, fullWidth(plain), plain.replace("-", "−"), ...grouped],
    ...[`(${plain})`, `[${plain}]`, `${plain}^1`, `${plain}**1`, `${plain} = ${plain}`],
    ...[`= ${plain}`, `${plain}.`, `${plain},`, `＝${plain}。`],
    ...[`${plain}+1-1`, `2×(${plain})÷2`, `4·(${plain})/2²`, `(${plain})(2^3-7)`],
    ...(decimals === undefined ? [`⌊(2*${plain}+1)/2⌋`, `ceil((2*${plain}-1)/2)`] : [`${plain}0`]),
  ];
  return unit === undefined
    ? [...all, ...suffixed(plain), `${plain}개`, `${plain} 개`]
    : [...all, ...inUnits(plain, unit)];
}

/** A thousand and more in shorter. */
function suffixed(plain: string): readonly string[] {
  const value = exact(plain);
  if (value === undefined) return [];
  const suffixes = [
    ["k", 3],
    ["K", 3],
    ["M", 6],
    ["천", 3],
    ["만", 4],
  ] as const;
  return suffixes.map(([suffix, zeros]) => `${shifted(value, zeros)}${suffix}`);
}

function exact(plain: string): bigint | undefined {
  return /^-?\d+$/u.test(plain) ? BigInt(plain) : undefined;
}

/** So many places behind the point: 1792 by 3 is 1.792. */
function shifted(value: bigint, places: number): string {
  const digits = String(value < 0n ? -value : value).padStart(places + 1, "0");
  return `${value < 0n ? "-" : ""}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

/** Units by what they measure, and how many of the smallest each is. */
const families: readonly Partial<Readonly<Record<Unit, bigint>>>[] = [
  { bytes: 1n, KB: 10n ** 3n, MB: 10n ** 6n, GB: 10n ** 9n, KiB: 2n ** 10n, MiB: 2n ** 20n, GiB: 2n ** 30n },
  { MACs: 1n, kMACs: 10n ** 3n, MMACs: 10n ** 6n, GMACs: 10n ** 9n },
  { FLOPs: 1n, kFLOPs: 10n ** 3n, MFLOPs: 10n ** 6n, GFLOPs: 10n ** 9n },
  { parameters: 1n, k: 10n ** 3n, M: 10n ** 6n },
  { "%": 1n },
  { "×": 1n },
  { cells: 1n },
];

/** In the unit that is asked, and in the others of its family. */
function inUnits(plain: string, unit: Unit): readonly string[] {
  const family = families.find((units) => units[unit] !== undefined) ?? {};
  const [digits = "", rest = ""] = plain.split(".");
  const asked = family[unit] ?? 1n;
  return Object.entries(family).flatMap(([other, size]) => {
    const value = fraction(BigInt(digits + rest) * asked, 10n ** BigInt(rest.length) * size);
    return [`${fractionText(value)} ${other}`, `${fractionText(value)}${other}`];
  });
}

const separators = ["x", "X", " x ", "×", "✕", "*", "·", ";", "；", ", ", "，", "、", ",", " "] as const;
const brackets = ["()", "[]", "{}", "<>", "（）", "［］"] as const;
/** As PyTorch and TensorFlow print a shape. */
const printed = ["torch.Size", "Size", "TensorShape"] as const;
const batches = ["None", "N", "null", "?", "-1", "batch", "배치"] as const;

function shapes({ axes }: ShapeField, value: AnswerValue): readonly string[] {
  const lengths = value.map(String);
  const apart = separators.map((sign) => lengths.join(sign));
  const first = lengths.join(", ");
  return [
    ...[...apart, ...apart.map(fullWidth)].filter((text) => axes !== undefined || !hasTwoReadings(text)),
    ...brackets.map((pair) => `${pair.charAt(0)}${first}${pair.charAt(1)}`),
    ...[`${first}.`, `= (${first}),`],
    ...[`(${first},)`, `[[${first}]]`, ` ( ${lengths.join(" , ")} ) `],
    ...printed.map((name) => `${name}([${first}])`),
    ...batches.map((batch) => `(${batch}, ${first})`),
    ...batches.map((batch) => [batch, ...lengths].join(" x ")),
    // how many axes are asked tells that the first is the batch
    ...(axes === value.length ? [`(1, ${first})`, ["1", ...lengths].join("×")] : []),
    ...reckoned(value).map((parts) => parts.join(" x ")),
    ...reckoned(value).map((parts) => `(${parts.join(", ")})`),
    ...(axes === value.length ? [lengths.map(inThousands).join(" x "), inThousandsApart(lengths)] : []),
  ];
}

/** `1,124` or `100 200` may be one axis, where it isn't told how many are asked. */
function hasTwoReadings(text: string): boolean {
  return /^\d{1,3}([, ]\d{3})+$/u.test(text.normalize("NFKC").replaceAll("、", ","));
}

/** Each axis as a calculation. */
function reckoned(value: AnswerValue): readonly (readonly string[])[] {
  return [
    value.map((length) => `${less(length)}+1`),
    value.map((length) => `(${2n * BigInt(length)})/2`),
    value.map((length) => `⌊${2n * BigInt(length) + 1n}/2⌋`),
    value.map((length) => `${String(length)}^1`),
  ];
}

function less(length: Count): bigint {
  return BigInt(length) - 1n;
}

function inThousands(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+(?!\d))/gu, ",");
}

/** `(1,024, 7, 7)`; a single axis alone. */
function inThousandsApart(lengths: readonly string[]): string {
  return lengths.length === 1 ? inThousands(lengths.join()) : `(${lengths.map(inThousands).join(", ")})`;
}

function lines({ lines: all }: WorkingField, plain: string): readonly string[] {
  return [plain, ...all].flatMap((line) => [
    line,
    ` ${line} `,
    fullWidth(line),
    line.replaceAll("*", "·").replaceAll("-", "−").replaceAll("/", "÷"),
    line.replaceAll("*", "×").replaceAll(" ", ""),
    `(${line})`,
    `${line} = ${line}`,
    `0 + ${line}`,
  ]);
}

function fullWidth(text: string): string {
  return text.replace(/[!-~]/gu, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0));
}
