import { type Arithmetic, arithmetic, type StepInput, type StepName, type StepResult } from "./arithmetic.ts";

/** One step as it was carried out. */
export type RecordedStep<Name extends StepName = StepName> = {
  [N in Name]: { readonly name: N; readonly input: StepInput<N>; readonly result: StepResult<N> };
}[Name];

/** An arithmetic that calculates as `how` does and writes down every step, in order, into `steps`. */
export function recording(how: Arithmetic = arithmetic): { arithmetic: Arithmetic; steps: RecordedStep[] } {
  const steps: RecordedStep[] = [];
  const note =
    <Input, Result>(
      step: (input: Input) => Result,
      written: (input: Input, result: Result) => RecordedStep,
    ) =>
    (input: Input) => {
      const result = step(input);
      steps.push(written(input, result));
      return result;
    };
  return {
    steps,
    arithmetic: {
      span: note(how.span, (input, result) => ({ name: "span", input, result })),
      samePadding: note(how.samePadding, (input, result) => ({ name: "samePadding", input, result })),
      causalPadding: note(how.causalPadding, (input, result) => ({ name: "causalPadding", input, result })),
      positions: note(how.positions, (input, result) => ({ name: "positions", input, result })),
      keptPositions: note(how.keptPositions, (input, result) => ({ name: "keptPositions", input, result })),
      transposedPadding: note(how.transposedPadding, (input, result) => ({
        name: "transposedPadding",
        input,
        result,
      })),
      outputPadding: note(how.outputPadding, (input, result) => ({ name: "outputPadding", input, result })),
      transposedSize: note(how.transposedSize, (input, result) => ({
        name: "transposedSize",
        input,
        result,
      })),
      outputChannels: note(how.outputChannels, (input, result) => ({
        name: "outputChannels",
        input,
        result,
      })),
      depthwiseChannels: note(how.depthwiseChannels, (input, result) => ({
        name: "depthwiseChannels",
        input,
        result,
      })),
      flattened: note(how.flattened, (input, result) => ({ name: "flattened", input, result })),
      globalAxes: note(how.globalAxes, (input, result) => ({ name: "globalAxes", input, result })),
      padded: note(how.padded, (input, result) => ({ name: "padded", input, result })),
      scaled: note(how.scaled, (input, result) => ({ name: "scaled", input, result })),
      shuffledChannels: note(how.shuffledChannels, (input, result) => ({
        name: "shuffledChannels",
        input,
        result,
      })),
      unfolded: note(how.unfolded, (input, result) => ({ name: "unfolded", input, result })),
      inferredLength: note(how.inferredLength, (input, result) => ({
        name: "inferredLength",
        input,
        result,
      })),
      joined: note(how.joined, (input, result) => ({ name: "joined", input, result })),
      unjoined: note(how.unjoined, (input, result) => ({ name: "unjoined", input, result })),
      broadcast: note(how.broadcast, (input, result) => ({ name: "broadcast", input, result })),
      axes: note(how.axes, (input, result) => ({ name: "axes", input, result })),
      batched: note(how.batched, (input, result) => ({ name: "batched", input, result })),
      kernelAxes: note(how.kernelAxes, (input, result) => ({ name: "kernelAxes", input, result })),
      weightsPerFilter: note(how.weightsPerFilter, (input, result) => ({
        name: "weightsPerFilter",
        input,
        result,
      })),
      weights: note(how.weights, (input, result) => ({ name: "weights", input, result })),
      depthwiseWeights: note(how.depthwiseWeights, (input, result) => ({
        name: "depthwiseWeights",
        input,
        result,
      })),
      separableWeights: note(how.separableWeights, (input, result) => ({
        name: "separableWeights",
        input,
        result,
      })),
      biases: note(how.biases, (input, result) => ({ name: "biases", input, result })),
      separableBiases: note(how.separableBiases, (input, result) => ({
        name: "separableBiases",
        input,
        result,
      })),
      convolutionParameters: note(how.convolutionParameters, (input, result) => ({
        name: "convolutionParameters",
        input,
        result,
      })),
      poolingParameters: note(how.poolingParameters, (input, result) => ({
        name: "poolingParameters",
        input,
        result,
      })),
      linearWeights: note(how.linearWeights, (input, result) => ({ name: "linearWeights", input, result })),
      linearParameters: note(how.linearParameters, (input, result) => ({
        name: "linearParameters",
        input,
        result,
      })),
      normalizedPlaces: note(how.normalizedPlaces, (input, result) => ({
        name: "normalizedPlaces",
        input,
        result,
      })),
      scaleAndShift: note(how.scaleAndShift, (input, result) => ({ name: "scaleAndShift", input, result })),
      runningStatistics: note(how.runningStatistics, (input, result) => ({
        name: "runningStatistics",
        input,
        result,
      })),
      slopes: note(how.slopes, (input, result) => ({ name: "slopes", input, result })),
      multiplyAdds: note(how.multiplyAdds, (input, result) => ({ name: "multiplyAdds", input, result })),
      floatingPointOperations: note(how.floatingPointOperations, (input, result) => ({
        name: "floatingPointOperations",
        input,
        result,
      })),
      biasedMultiplyAdds: note(how.biasedMultiplyAdds, (input, result) => ({
        name: "biasedMultiplyAdds",
        input,
        result,
      })),
      forBatch: note(how.forBatch, (input, result) => ({ name: "forBatch", input, result })),
      activations: note(how.activations, (input, result) => ({ name: "activations", input, result })),
      bytes: note(how.bytes, (input, result) => ({ name: "bytes", input, result })),
      total: note(how.total, (input, result) => ({ name: "total", input, result })),
      sharedParameters: note(how.sharedParameters, (input, result) => ({
        name: "sharedParameters",
        input,
        result,
      })),
      frozenParameters: note(how.frozenParameters, (input, result) => ({
        name: "frozenParameters",
        input,
        result,
      })),
      allParameters: note(how.allParameters, (input, result) => ({ name: "allParameters", input, result })),
      fieldWindow: note(how.fieldWindow, (input, result) => ({ name: "fieldWindow", input, result })),
      fieldBeyondFirst: note(how.fieldBeyondFirst, (input, result) => ({
        name: "fieldBeyondFirst",
        input,
        result,
      })),
      fieldWidened: note(how.fieldWidened, (input, result) => ({ name: "fieldWidened", input, result })),
      fieldPadded: note(how.fieldPadded, (input, result) => ({ name: "fieldPadded", input, result })),
      fieldStrided: note(how.fieldStrided, (input, result) => ({ name: "fieldStrided", input, result })),
      fieldJoined: note(how.fieldJoined, (input, result) => ({ name: "fieldJoined", input, result })),
      fieldSize: note(how.fieldSize, (input, result) => ({ name: "fieldSize", input, result })),
      fieldStart: note(how.fieldStart, (input, result) => ({ name: "fieldStart", input, result })),
      windowAt: note(how.windowAt, (input, result) => ({ name: "windowAt", input, result })),
      channelSum: note(how.channelSum, (input, result) => ({ name: "channelSum", input, result })),
      cellSum: note(how.cellSum, (input, result) => ({ name: "cellSum", input, result })),
      biased: note(how.biased, (input, result) => ({ name: "biased", input, result })),
      rectified: note(how.rectified, (input, result) => ({ name: "rectified", input, result })),
      pooled: note(how.pooled, (input, result) => ({ name: "pooled", input, result })),
    },
  };
}
