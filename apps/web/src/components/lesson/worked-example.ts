import { axesOf, layerSchema } from "@stride/cnn";
import {
  type Exercise,
  named,
  type PartSolution,
  type SolutionStep,
  workedSolution,
} from "@stride/exercises";
import type { ShownLayer } from "@/components/exercise/drawn-layer";
import type { Locale } from "@/i18n/locale";

/** One layer of the walk: what goes in, what comes out, and every step between. */
export interface WalkedLayer {
  readonly label: string;
  readonly settings: string;
  readonly layer: ShownLayer;
  readonly input: readonly number[];
  readonly output: readonly number[];
  readonly counts: Counts;
  readonly steps: readonly SolutionStep[];
}

/** Parameters as they are counted without biases and with them. */
export interface Counts {
  readonly plain: number;
  readonly biased: number;
}

export interface Walk {
  readonly input: readonly number[];
  readonly layers: readonly WalkedLayer[];
  readonly total: Counts;
  /** How the totals come about. */
  readonly sums: readonly SolutionStep[];
}

/** The worked example, both ways of counting side by side. All numbers are the exercise's own. */
export function walkWorkedExample(locale: Locale): Walk {
  const [plain, biased] = [example("worked-example"), example("worked-example-with-bias")];
  const [plainSteps, biasedSteps] = [workedSolution(plain, locale), workedSolution(biased, locale)];
  const input = inputShape(plain);
  const outputs = plain.parts.map((part) => answerOf(plain, part.fields[0]?.id));
  const countsAt = (row: number): Counts => {
    const field = plain.parts[row]?.fields.at(-1)?.id;
    return { plain: answerOf(plain, field)[0] ?? 0, biased: answerOf(biased, field)[0] ?? 0 };
  };
  return {
    input,
    layers: networkOf(plain).layers.map((layer, row) => ({
      label: plain.parts[row]?.label[locale] ?? "",
      settings: plain.parts[row]?.settings[locale] ?? "",
      layer: layerSchema.parse(layer),
      input: outputs[row - 1] ?? input,
      output: outputs[row] ?? [],
      counts: countsAt(row),
      steps: bothWays(plainSteps[row], biasedSteps[row]),
    })),
    total: countsAt(plain.parts.length - 1),
    sums: [plainSteps, biasedSteps].flatMap((solution) => solution.at(-1)?.steps ?? []),
  };
}

function example(name: string): Exercise {
  const exercise = named("network-table", name);
  if (!exercise) throw new Error(`there is no network table "${name}"`);
  return exercise;
}

function networkOf({ picture }: Exercise) {
  if (picture.kind !== "sequence") throw new Error("the worked example is a sequence");
  return picture;
}

function inputShape(exercise: Exercise): readonly number[] {
  return axesOf(networkOf(exercise).input);
}

function answerOf({ key }: Exercise, field = ""): readonly number[] {
  return (key[field] ?? []).map(Number);
}

const withBias: ReadonlySet<string> = new Set(["biases", "convolutionParameters", "linearParameters"]);

/** First the weights, where the count without biases ends; then the biases and the sum. */
function bothWays(plain?: PartSolution, biased?: PartSolution): SolutionStep[] {
  const [weights = [], sums = []] = [plain?.steps, biased?.steps];
  return [
    ...weights.filter(({ step }) => !withBias.has(step)),
    ...sums.filter(({ step }) => withBias.has(step)),
  ];
}
