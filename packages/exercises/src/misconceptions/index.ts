import type { Misconception } from "../misconception.ts";
import { averagesInsteadOfMaximum } from "./averages-instead-of-maximum.ts";
import { batchNormByArea } from "./batch-norm-by-area.ts";
import { clipsReceptiveField } from "./clips-receptive-field.ts";
import { flopsForMacs, halvedMacs, macsForFlops } from "./confuses-macs-and-flops.ts";
import { countsActivations } from "./counts-activations.ts";
import { countsByStride } from "./counts-by-stride.ts";
import { countsContainerAndChildren } from "./counts-container-and-children.ts";
import { countsSharedLayerPerUse } from "./counts-shared-layer-per-use.ts";
import { denseCostForgetsLeadingAxes } from "./dense-cost-forgets-leading-axes.ts";
import { denseWithoutFlatten } from "./dense-without-flatten.ts";
import {
  channelGroupsAsFullConvolution,
  depthwiseAsFullConvolution,
} from "./depthwise-as-full-convolution.ts";
import { depthwiseForgetsInputChannels } from "./depthwise-forgets-input-channels.ts";
import { dividesByPaddingCells } from "./divides-by-padding-cells.ts";
import { dividesByRealCells } from "./divides-by-real-cells.ts";
import { dividesByStrideAgain } from "./divides-by-stride-again.ts";
import { flattenForgetsAnAxis } from "./flatten-forgets-an-axis.ts";
import { flattensTheBatch } from "./flattens-the-batch.ts";
import { flipsKernel } from "./flips-kernel.ts";
import { forgetsBias } from "./forgets-bias.ts";
import { forgetsCellBias } from "./forgets-cell-bias.ts";
import { forgetsChannelSum } from "./forgets-channel-sum.ts";
import { forgetsInputChannels } from "./forgets-input-channels.ts";
import { forgetsOutputChannels } from "./forgets-output-channels.ts";
import { forgetsOutputPadding } from "./forgets-output-padding.ts";
import { forgetsPaddingCells } from "./forgets-padding-cells.ts";
import { forgetsPlusOne } from "./forgets-plus-one.ts";
import { forgetsRelu } from "./forgets-relu.ts";
import {
  globalPoolingDropsChannels,
  globalPoolingKeepsAxes,
  globalPoolingKeepsMaps,
} from "./global-pooling-keeps-axes.ts";
import { ignoresDilation } from "./ignores-dilation.ts";
import { dividesByGroupsAgain, ignoresGroupsInCost } from "./ignores-groups-in-cost.ts";
import { ignoresGroups } from "./ignores-groups.ts";
import { ignoresPadding } from "./ignores-padding.ts";
import { ignoresStride } from "./ignores-stride.ts";
import { keepsInputChannels } from "./keeps-input-channels.ts";
import { keepsTheDroppedWindow } from "./keeps-the-dropped-window.ts";
import { keepsTheFraction, roundsToNearest } from "./keeps-the-fraction.ts";
import { leavesOutFrozen } from "./leaves-out-frozen.ts";
import { maximumInsteadOfAverage } from "./maximum-instead-of-average.ts";
import { addsChannels, joinsEveryAxis } from "./merges-the-wrong-axes.ts";
import { normWays, slopesWays } from "./miscounts-activation-or-norm-parameters.ts";
import { batchNormTrainsStatistics, batchNormWithoutStatistics } from "./miscounts-batch-norm.ts";
import { miscountsBatch } from "./miscounts-batch.ts";
import { biasesPerSlice, biasOnce } from "./miscounts-biases.ts";
import { separableWithoutPointwise, separableWithTwoBiases } from "./miscounts-separable.ts";
import { movesWindowByKernel } from "./moves-window-by-kernel.ts";
import { movesWindowByOne } from "./moves-window-by-one.ts";
import { multipliesByOutputArea } from "./multiplies-by-output-area.ts";
import { multipliesChannels } from "./multiplies-channels.ts";
import { multipliesKernelByDilation } from "./multiplies-kernel-by-dilation.ts";
import { multipliesOwnStride } from "./multiplies-own-stride.ts";
import { otherFrameworksWeightOrder } from "./other-frameworks-weight-order.ts";
import { padsMaximumWithZero } from "./pads-maximum-with-zero.ts";
import { padsOneSide } from "./pads-one-side.ts";
import { poolingHasWeights } from "./pooling-has-weights.ts";
import { poolsByKernelSize } from "./pools-by-kernel-size.ts";
import { poolsWithStrideOne } from "./pools-with-stride-one.ts";
import {
  receptiveFieldAddsPadding,
  receptiveFieldAddsSpreadPadding,
} from "./receptive-field-adds-padding.ts";
import {
  receptiveFieldIgnoresDilation,
  receptiveFieldMultipliesByDilation,
} from "./receptive-field-ignores-dilation.ts";
import { receptiveFieldIgnoresPooling } from "./receptive-field-ignores-pooling.ts";
import { receptiveFieldIgnoresStrides } from "./receptive-field-ignores-strides.ts";
import { receptiveFieldStartsWithoutPadding } from "./receptive-field-starts-without-padding.ts";
import {
  receptiveFieldAveragesBranches,
  receptiveFieldSumsBranches,
} from "./receptive-field-sums-branches.ts";
import { roundsUpTwice } from "./rounds-up-twice.ts";
import { roundsUp, roundsUpScaled } from "./rounds-up.ts";
import { sameIsHalfKernel } from "./same-is-half-kernel.ts";
import { sameKeepsSizeDespiteStride } from "./same-keeps-size-despite-stride.ts";
import { sameRoundsDown } from "./same-rounds-down.ts";
import { scalesTheGaps } from "./scales-the-gaps.ts";
import { slipsADecimal, slipsALinearDecimal } from "./slips-a-decimal.ts";
import { sumsKernels } from "./sums-kernels.ts";
import { swapsAxes } from "./swaps-axes.ts";
import { swapsInAndOutChannels } from "./swaps-in-and-out-channels.ts";
import { swapsLayout } from "./swaps-layout.ts";
import { transposedCostByOutput } from "./transposed-cost-by-output.ts";
import { transposedIsSizeTimesStride } from "./transposed-is-size-times-stride.ts";
import { transposedPaddingEnlarges } from "./transposed-padding-enlarges.ts";
import { transposedUsesForwardFormula } from "./transposed-uses-forward-formula.ts";
import { usesInputArea } from "./uses-input-area.ts";
import { windowOffByOne } from "./window-off-by-one.ts";

/**
 * All misconceptions, by id; the likelier ones first, which is the order of a diagnosis. Of those that can be held in
 * several ways, or about several layers, the first way stands here.
 */
export const misconceptions = {
  "forgets-plus-one": forgetsPlusOne,
  "forgets-bias": forgetsBias,
  "ignores-padding": ignoresPadding,
  "pads-one-side": padsOneSide,
  "ignores-stride": ignoresStride,
  "rounds-up": roundsUp,
  "pools-by-kernel-size": poolsByKernelSize,
  "pools-with-stride-one": poolsWithStrideOne,
  "forgets-input-channels": forgetsInputChannels,
  "forgets-output-channels": forgetsOutputChannels,
  "flatten-forgets-an-axis": flattenForgetsAnAxis,
  "dense-without-flatten": denseWithoutFlatten,
  "ignores-dilation": ignoresDilation,
  "multiplies-kernel-by-dilation": multipliesKernelByDilation,
  "same-keeps-size-despite-stride": sameKeepsSizeDespiteStride,
  "same-rounds-down": sameRoundsDown,
  "same-is-half-kernel": sameIsHalfKernel,
  "depthwise-as-full-convolution": depthwiseAsFullConvolution,
  "ignores-groups": ignoresGroups,
  "multiplies-by-output-area": multipliesByOutputArea,
  "pooling-has-weights": poolingHasWeights,
  "multiplies-channels": multipliesChannels,
  "depthwise-forgets-input-channels": depthwiseForgetsInputChannels,
  "swaps-axes": swapsAxes,
  "keeps-the-dropped-window": keepsTheDroppedWindow,
  "rounds-up-twice": roundsUpTwice,
  "keeps-the-fraction": roundsToNearest,
  "transposed-uses-forward-formula": transposedUsesForwardFormula,
  "transposed-is-size-times-stride": transposedIsSizeTimesStride,
  "transposed-padding-enlarges": transposedPaddingEnlarges,
  "forgets-output-padding": forgetsOutputPadding,
  "merges-the-wrong-axes": joinsEveryAxis,
  "global-pooling-keeps-axes": globalPoolingKeepsAxes,
  "miscounts-biases": biasesPerSlice,
  "counts-activations": countsActivations,
  "miscounts-separable": separableWithoutPointwise,
  "miscounts-batch-norm": batchNormWithoutStatistics,
  "batch-norm-by-area": batchNormByArea,
  "miscounts-activation-or-norm-parameters": slopesWays[0],
  "counts-shared-layer-per-use": countsSharedLayerPerUse,
  "leaves-out-frozen": leavesOutFrozen,
  "counts-by-stride": countsByStride,
  "slips-a-decimal": slipsADecimal,
  "confuses-macs-and-flops": macsForFlops,
  "uses-input-area": usesInputArea,
  "transposed-cost-by-output": transposedCostByOutput,
  "dense-cost-forgets-leading-axes": denseCostForgetsLeadingAxes,
  "ignores-groups-in-cost": ignoresGroupsInCost,
  "divides-by-stride-again": dividesByStrideAgain,
  "miscounts-batch": miscountsBatch,
  "counts-container-and-children": countsContainerAndChildren,
  "receptive-field-ignores-strides": receptiveFieldIgnoresStrides,
  "sums-kernels": sumsKernels,
  "multiplies-own-stride": multipliesOwnStride,
  "receptive-field-ignores-dilation": receptiveFieldIgnoresDilation,
  "receptive-field-ignores-pooling": receptiveFieldIgnoresPooling,
  "receptive-field-adds-padding": receptiveFieldAddsPadding,
  "receptive-field-sums-branches": receptiveFieldSumsBranches,
  "clips-receptive-field": clipsReceptiveField,
  // From here on the ids are our own: what goes wrong by hand, with upsampling, and with the shapes of weights.
  "receptive-field-starts-without-padding": receptiveFieldStartsWithoutPadding,
  "flips-kernel": flipsKernel,
  "forgets-channel-sum": forgetsChannelSum,
  "forgets-cell-bias": forgetsCellBias,
  "forgets-relu": forgetsRelu,
  "forgets-padding-cells": forgetsPaddingCells,
  "window-off-by-one": windowOffByOne,
  "moves-window-by-one": movesWindowByOne,
  "moves-window-by-kernel": movesWindowByKernel,
  "averages-instead-of-maximum": averagesInsteadOfMaximum,
  "maximum-instead-of-average": maximumInsteadOfAverage,
  "pads-maximum-with-zero": padsMaximumWithZero,
  "divides-by-real-cells": dividesByRealCells,
  "divides-by-padding-cells": dividesByPaddingCells,
  "scales-the-gaps": scalesTheGaps,
  "other-frameworks-weight-order": otherFrameworksWeightOrder,
  "swaps-in-and-out-channels": swapsInAndOutChannels,
} as const satisfies Record<string, Misconception>;

export type MisconceptionId = keyof typeof misconceptions;

/** The further ways of those that have some. */
const otherWays: { readonly [Id in MisconceptionId]?: readonly Misconception[] } = {
  "rounds-up": [roundsUpScaled],
  "flatten-forgets-an-axis": [flattensTheBatch],
  "depthwise-as-full-convolution": [channelGroupsAsFullConvolution],
  "multiplies-channels": [keepsInputChannels],
  "swaps-axes": [swapsLayout],
  "keeps-the-fraction": [keepsTheFraction],
  "merges-the-wrong-axes": [addsChannels],
  "global-pooling-keeps-axes": [globalPoolingKeepsMaps, globalPoolingDropsChannels],
  "miscounts-biases": [biasOnce],
  "miscounts-separable": [separableWithTwoBiases],
  "miscounts-batch-norm": [batchNormTrainsStatistics],
  "miscounts-activation-or-norm-parameters": [...slopesWays.slice(1), ...normWays],
  "slips-a-decimal": [slipsALinearDecimal],
  "confuses-macs-and-flops": [flopsForMacs, halvedMacs],
  "ignores-groups-in-cost": [dividesByGroupsAgain],
  "receptive-field-ignores-dilation": [receptiveFieldMultipliesByDilation],
  "receptive-field-adds-padding": [receptiveFieldAddsSpreadPadding],
  "receptive-field-sums-branches": [receptiveFieldAveragesBranches],
};

/** Every way in which a misconception can be held, the likeliest first. */
export function waysOf(id: MisconceptionId): readonly [Misconception, ...Misconception[]] {
  return [misconceptions[id], ...(otherWays[id] ?? [])];
}

/** The misconceptions in the order of a diagnosis. */
export const ranked: readonly (readonly [string, Misconception])[] = Object.entries(misconceptions);

/** The same with all their ways: an id comes as often as there are ways to hold it. */
export const rankedWays: readonly (readonly [string, Misconception])[] = ranked.flatMap(
  ([id, misconception]) => [
    [id, misconception] as const,
    ...(isId(id) ? (otherWays[id] ?? []) : []).map((way) => [id, way] as const),
  ],
);

function isId(id: string): id is MisconceptionId {
  return Object.hasOwn(misconceptions, id);
}
