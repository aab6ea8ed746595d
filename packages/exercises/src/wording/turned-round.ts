import { arithmetic } from "@stride/cnn";
import type { Remark } from "../define-exercise.ts";
import { type Setting, sizeBehind, type SquareWindow } from "../kinds/square-window.ts";
import type { Text } from "../locale.ts";
import { numeralWith } from "../numerals.ts";
import { tex } from "../steps/formulas/tex.ts";
import { settingName } from "./missing.ts";

const symbols: Readonly<Record<Setting, string>> = { kernel: "F", stride: "S", padding: "P", dilation: "D" };
const letters = ["H", "W"] as const;
const axes: readonly Text[] = [
  { en: "Rows", ko: "행" },
  { en: "Columns", ko: "열" },
];

/** How settings are found from a size: the rule with its numbers, what is sought left open; then what makes it hold. */
export function turnedRound(
  window: SquareWindow,
  size: readonly number[],
  missing: readonly Setting[],
): Remark[] {
  const wanted = sizeBehind(window, size, arithmetic);
  const isSquare = new Set(size).size === 1;
  const rules = letters
    .slice(0, isSquare ? 1 : 2)
    .map((_, axis) => ruleAlong(window, size, wanted, axis, missing));
  return [...rules, ...missing.map((setting) => valueOf(setting, window[setting], missing.length))];
}

function ruleAlong(
  window: SquareWindow,
  size: readonly number[],
  wanted: readonly number[],
  axis: number,
  missing: readonly Setting[],
): Remark {
  const [letter, from = 0, to = 0] = [letters[axis] ?? "H", size[axis], wanted[axis]];
  const written = (setting: Setting) => (missing.includes(setting) ? symbols[setting] : tex(window[setting]));
  const transposed = window.type === "conv-transpose2d";
  const rule = transposed ? transposedRule : window.ceil ? ceilRule : floorRule;
  const span = (kernel: string, dilation: string) =>
    dilation === "1" ? kernel : `(${dilation}\\,(${kernel} - 1) + 1)`;
  const symbolSpan = window.dilation > 1 || missing.includes("dilation") ? "F'" : "F";
  return {
    text: told(axes[axis] ?? { en: "", ko: "" }, to, window, axis),
    formula: {
      left: `${letter}_{\\text{out}}`,
      rule: rule(letter, "P", symbolSpan, "S"),
      numbers: rule(
        tex(from),
        written("padding"),
        span(
          written("kernel"),
          window.dilation === 1 && !missing.includes("dilation") ? "1" : written("dilation"),
        ),
        written("stride"),
      ),
      result: tex(to),
    },
  };
}

type Rule = (size: string, padding: string, span: string, stride: string) => string;

const floorRule: Rule = (size, padding, span, stride) =>
  `\\left\\lfloor \\frac{${size} + 2 \\cdot ${padding} - ${span}}{${stride}} \\right\\rfloor + 1`;
const ceilRule: Rule = (size, padding, span, stride) =>
  `\\left\\lceil \\frac{${size} + 2 \\cdot ${padding} - ${span}}{${stride}} \\right\\rceil + 1`;
const transposedRule: Rule = (size, padding, span, stride) =>
  `(${size} - 1) \\cdot ${stride} - 2 \\cdot ${padding} + ${span}`;

function told({ en, ko }: Text, to: number, { type }: SquareWindow, axis: number): Text {
  if (axis > 0)
    return {
      en: `${en}. The same values have to hold here.`,
      ko: `${ko}. 여기서도 같은 값이 맞아야 합니다.`,
    };
  return type === "conv-transpose2d"
    ? {
        en: `${en}. Write the rule down with what is known; ${to} has to come out.`,
        ko: `${ko}. 아는 수를 공식에 넣습니다. 결과가 ${numeralWith(to, "이/가")} 되어야 합니다.`,
      }
    : {
        en: `${en}. Write the rule down with what is known: the window has to stand in ${to} places.`,
        ko: `${ko}. 아는 수를 공식에 넣습니다. 창이 놓이는 자리가 ${to}곳이어야 합니다.`,
      };
}

function valueOf(setting: Setting, value: number, asked: number): Remark {
  const { en, ko } = settingName[setting];
  return {
    text:
      asked === 1
        ? {
            en: `The ${en} that makes it hold; another that does is as good.`,
            ko: `식이 성립하는 ${ko}입니다. 식이 성립하면 다른 값도 정답입니다.`,
          }
        : { en: `A ${en} of a pair that makes it hold.`, ko: `식이 성립하는 한 조합의 ${ko}입니다.` },
    formula: { left: symbols[setting], rule: tex(value), result: tex(value) },
  };
}
