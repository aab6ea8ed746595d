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
      weightsPerFilter: note(how.weightsPerFilter, (input, result) => ({
        name: "weightsPerFilter",
        input,
        result,
      })),
      weights: note(how.weights, (input, result) => ({ name: "weights", input, result })),
      separableWeights: note(how.separableWeights, (input, result) => ({
        name: "separableWeights",
        input,
        result,
      })),
      biases: note(how.biases, (input, result) => ({ name: "biases", input, result })),
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
      flattened: note(how.flattened, (input, result) => ({ name: "flattened", input, result })),
      linearWeights: note(how.linearWeights, (input, result) => ({ name: "linearWeights", input, result })),
      linearParameters: note(how.linearParameters, (input, result) => ({
        name: "linearParameters",
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
      broadcast: note(how.broadcast, (input, result) => ({ name: "broadcast", input, result })),
      axes: note(how.axes, (input, result) => ({ name: "axes", input, result })),
      total: note(how.total, (input, result) => ({ name: "total", input, result })),
    },
  };
}
