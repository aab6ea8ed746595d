import type { ExerciseKind } from "../define-exercise.ts";
import { brokenNetwork } from "./broken-network.ts";
import { compareDesigns } from "./compare-designs.ts";
import { conventionSwitch } from "./convention-switch.ts";
import { convolveByHand } from "./convolve-by-hand.ts";
import { cost } from "./cost.ts";
import { findTheMistake } from "./find-the-mistake.ts";
import { graphShapes } from "./graph-shapes.ts";
import { missingHyperparameter } from "./missing-hyperparameter.ts";
import { networkTable } from "./network-table.ts";
import { outputShape } from "./output-shape.ts";
import { parameterCount } from "./parameter-count.ts";
import { poolByHand } from "./pool-by-hand.ts";
import { readTheCode } from "./read-the-code.ts";
import { receptiveField } from "./receptive-field.ts";
import { reverseDesign } from "./reverse-design.ts";
import { totalParameters } from "./total-parameters.ts";
import { weightShape } from "./weight-shape.ts";
import { workingLine } from "./working-line.ts";

/** All exercise kinds, in the order of the menu, by id. */
export const kinds: ReadonlyMap<string, ExerciseKind> = new Map(
  [
    outputShape,
    parameterCount,
    weightShape,
    networkTable,
    totalParameters,
    missingHyperparameter,
    reverseDesign,
    cost,
    receptiveField,
    findTheMistake,
    brokenNetwork,
    readTheCode,
    convolveByHand,
    poolByHand,
    compareDesigns,
    graphShapes,
    conventionSwitch,
    workingLine,
  ].map((kind) => [kind.id, kind]),
);
