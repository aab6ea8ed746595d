import type { RecordedStep, StepName } from "@stride/cnn";
import { byHand } from "./formulas/by-hand.ts";
import { cost } from "./formulas/cost.ts";
import { fields } from "./formulas/fields.ts";
import { networks } from "./formulas/networks.ts";
import { parameters } from "./formulas/parameters.ts";
import { shapes } from "./formulas/shapes.ts";
import type { Formula, Formulas } from "./formulas/tex.ts";
import { transposed } from "./formulas/transposed.ts";
import { windows } from "./formulas/windows.ts";

export type { Formula } from "./formulas/tex.ts";

const formulas: Formulas = {
  ...windows,
  ...transposed,
  ...shapes,
  ...parameters,
  ...cost,
  ...networks,
  ...fields,
  ...byHand,
};

/** A carried-out step as a formula. */
export function formulaOf<Name extends StepName>(step: RecordedStep<Name>): Formula {
  return formulas[step.name](step);
}
