import { arithmetic, type Layer, type Layout, type Shape } from "@stride/cnn";
import type { AnswerValue } from "../answer.ts";
import type { Remark } from "../define-exercise.ts";
import type { Formula } from "../steps/formula.ts";
import { listed, tex } from "../steps/formulas/tex.ts";
import type { Claim } from "../kinds/claims.ts";
import { written } from "../layer-calculation.ts";
import type { Text } from "../locale.ts";
import { dimensions, numeral } from "../numerals.ts";
import type { Picture } from "../picture.ts";
import { layerName, layerSettings } from "./layer.ts";

export const mistakeLabel: Text = { en: "The mistake", ko: "틀린 곳" };

export const mistakePrompt: Text = {
  en: "Somebody has calculated this network row by row and made one mistake. The rows below it are calculated from the wrong one without a further mistake. Which row is wrong, and what is right there?",
  ko: "누군가 이 네트워크를 한 행씩 계산하다가 한 번 틀렸습니다. 그 아래 행들은 틀린 행을 이어받아 더 틀리지 않고 계산했습니다. 처음 틀린 행은 어디이고, 그 행의 옳은 값은 무엇일까요?",
};

export const rowLabel: Text = { en: "The wrong row", ko: "틀린 행" };
export const rowForm: Text = { en: "its number, as it stands in the table", ko: "표에 적힌 행 번호" };
export const rightShapeLabel: Text = { en: "Output shape that is right there", ko: "그 행의 옳은 출력 크기" };
export const rightParametersLabel: Text = {
  en: "Learned parameters that are right there",
  ko: "그 행의 옳은 학습 파라미터 수",
};

interface Shown {
  readonly input: Shape;
  readonly layers: readonly Layer[];
  readonly claims: readonly Claim[];
  readonly layout: Layout;
}

/** The table as it was filled in, row by row. */
export function claimedTable({ input, layers, claims, layout }: Shown): Picture {
  const shape = (claimed: Shape) => both(dimensions(written(claimed, layout, arithmetic)));
  return {
    kind: "table",
    columns: [
      { en: "Row", ko: "행" },
      { en: "Layer", ko: "층" },
      { en: "Settings", ko: "설정" },
      { en: "Output shape", ko: "출력 크기" },
      { en: "Parameters", ko: "파라미터 수" },
    ],
    rows: [
      [both(""), { en: "input", ko: "입력" }, both(""), shape(input), both("")],
      ...layers.map((layer, row) => [
        both(String(row + 1)),
        layerName(layer),
        layerSettings(layer),
        ...cells(claims[row], shape),
      ]),
    ],
  };
}

function cells(claim: Claim | undefined, shape: (claimed: Shape) => Text): readonly Text[] {
  return claim ? [shape(claim.shape), both(numeral(claim.parameters))] : [both(""), both("")];
}

function both(text: string): Text {
  return { en: text, ko: text };
}

interface Found {
  readonly row: number;
  readonly claim: Claim;
  readonly shape: Shape;
  readonly parameters: number | bigint;
  readonly layout: Layout;
}

/** What the solution ends with: which row it is, what it says, and what is right. */
export function mistakeRemarks({ row, claim, shape, parameters, layout }: Found): Remark[] {
  const axes = (one: Shape) => written(one, layout, arithmetic);
  const [claimed, right] = [dimensions(axes(claim.shape)), dimensions(axes(shape))];
  const [said, count] = [numeral(claim.parameters), numeral(parameters)];
  return [
    {
      text: {
        en: `The rows above hold. Row ${row + 1} says ${claimed} and ${said} parameters; right are ${right} and ${count} parameters.`,
        ko: `위의 행들은 맞습니다. ${row + 1}행에는 ${claimed}, 파라미터 ${said}개라고 되어 있지만, ${right}, 파라미터 ${count}개가 맞습니다.`,
      },
    },
    { text: rowLabel, formula: valueFormula("\\text{row}", tex(row + 1)) },
    { text: rightShapeLabel, formula: valueFormula("\\text{shape}", listed(axes(shape))) },
    { text: rightParametersLabel, formula: valueFormula("N_{\\text{par}}", tex(parameters)) },
  ];
}

/** Of a row that was taken for the wrong one: where its numbers come from. */
export function rowFollows({ row, claim, layout }: Pick<Found, "row" | "claim" | "layout">): Text {
  const shape = dimensions(written(claim.shape, layout, arithmetic));
  const count = numeral(claim.parameters);
  const above = row === 0 ? { en: "the input", ko: "입력" } : { en: `row ${row}`, ko: `${row}행` };
  return {
    en: `Row ${row + 1} follows from ${above.en}: ${shape} and ${count} parameters. The mistake is in another row.`,
    ko: `${row + 1}행은 ${above.ko}에서 그대로 나옵니다: ${shape}, 파라미터 ${count}개. 틀린 곳은 다른 행입니다.`,
  };
}

export function noSuchRow(rows: number): Text {
  return { en: `The table’s rows are 1 to ${rows}.`, ko: `표에는 1행부터 ${rows}행까지 있습니다.` };
}

/** Of numbers that are those of a row in which there is no mistake. */
export function rightInRow(row: number, value: AnswerValue): Text {
  const numbers = dimensions(value);
  return {
    en: `${numbers} is right in row ${row + 1}, where the mistake isn’t.`,
    ko: `${numbers}: ${row + 1}행의 옳은 값입니다. 틀린 곳은 그 행이 아닙니다.`,
  };
}

function valueFormula(left: string, value: string): Formula {
  return { left, rule: value, result: value };
}
