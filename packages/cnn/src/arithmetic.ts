import { byHand, type ByHandSteps } from "./steps/by-hand.ts";
import { cost, type CostSteps } from "./steps/cost.ts";
import { fields, type FieldSteps } from "./steps/fields.ts";
import { networks, type NetworkSteps } from "./steps/networks.ts";
import { parameters, type ParameterSteps } from "./steps/parameters.ts";
import { shapes, type ShapeSteps } from "./steps/shapes.ts";
import { transposed, type TransposedSteps } from "./steps/transposed.ts";
import { windows, type WindowSteps } from "./steps/windows.ts";

export type { FieldWindow, ReceptiveField } from "./steps/fields.ts";
export type { Norm } from "./steps/parameters.ts";
export type { Layout } from "./steps/shapes.ts";
export type { TransposedSlide } from "./steps/transposed.ts";
export type { Padding, Slide } from "./steps/windows.ts";

/** The named steps of every calculation: what goes into each, and what comes out. A family of them stands in a file of `steps/`. */
export interface StepTypes
  extends
    WindowSteps,
    TransposedSteps,
    ShapeSteps,
    ParameterSteps,
    CostSteps,
    NetworkSteps,
    FieldSteps,
    ByHandSteps {}

export type StepName = keyof StepTypes;
export type StepInput<Name extends StepName> = StepTypes[Name]["input"];
export type StepResult<Name extends StepName> = StepTypes[Name]["result"];

/** A way to carry out every step. The layers take one as an argument; `arithmetic` is the true one. */
export type Arithmetic = { readonly [Name in StepName]: (input: StepInput<Name>) => StepResult<Name> };

export const arithmetic: Arithmetic = {
  ...windows,
  ...transposed,
  ...shapes,
  ...parameters,
  ...cost,
  ...networks,
  ...fields,
  ...byHand,
};
