import { convolvedCell, type HandConvolution } from "@stride/cnn";
import { z } from "zod";
import { drawGrid, gridSchema, type NumberGrid, sizeOf } from "../by-hand/number-grid.ts";
import { cellParts, placesOf } from "../by-hand/cell-parts.ts";
import { defineExercise } from "../define-exercise.ts";
import type { Difficulty, Features } from "../difficulty.ts";
import type { MisconceptionId } from "../misconceptions/index.ts";
import type { Chance } from "../rng.ts";
import { belowRelu, convolutionGrids, convolutionPrompt } from "../wording/by-hand-convolution.ts";
import { wholeCellForm } from "../wording/grid.ts";

const step = z.int().min(1).max(6);
const edge = z.int().min(0).max(6);

const given = z
  .strictObject({
    /** A grid a channel. */
    input: z.array(gridSchema).min(1).max(4),
    /** One filter: a kernel a channel. */
    kernels: z.array(gridSchema).min(1).max(4),
    stride: z.tuple([step, step]),
    padding: z.tuple([edge, edge]),
    bias: z.int().min(-999).max(999).optional(),
    relu: z.boolean(),
  })
  .refine(({ input, kernels }) => input.length === kernels.length && areAlike(input) && areAlike(kernels));

type Given = z.output<typeof given>;
type Size = readonly [number, number];

const features: Features = {
  1: [
    { en: "one channel, a 2 × 2 kernel, stride 1", ko: "채널 하나, 2 × 2 커널, 보폭 1" },
    { en: "digits from 0 to 5", ko: "0부터 5까지의 수" },
  ],
  2: [
    { en: "a 3 × 3 kernel with negative numbers", ko: "음수가 있는 3 × 3 커널" },
    { en: "a bias", ko: "편향" },
  ],
  3: [
    { en: "padding, or a stride of 2", ko: "패딩 또는 보폭 2" },
    { en: "negative results", ko: "음수인 결과" },
  ],
  4: [
    { en: "padding and stride together", ko: "패딩과 보폭을 함께" },
    { en: "bias, then ReLU", ko: "편향을 더한 뒤 ReLU" },
  ],
  5: [
    { en: "two channels that are added up", ko: "더해야 하는 두 채널" },
    { en: "bias, ReLU, padding or stride", ko: "편향, ReLU, 패딩 또는 보폭" },
  ],
};

/** A filter on a small input: what stands in each cell of its output? */
export const convolveByHand = defineExercise({
  id: "convolve-by-hand",
  title: { en: "Convolve by hand", ko: "손으로 하는 합성곱" },
  features,
  given,
  draw,

  rejects: ["mostly-zero"],
  reject: (exercise) => (isMostlyZero(exercise) ? "mostly-zero" : undefined),

  skill: () => "by-hand",
  convention: () => ({ kernel: "as-written" }),
  picture: (exercise) => ({
    kind: "grids",
    grids: convolutionGrids(exercise),
    window: {
      channels: exercise.input.length,
      ...standing(exercise),
      places: outputSize(exercise) ?? [1, 1],
    },
  }),
  prompt: (exercise) => convolutionPrompt(exercise, outputSize(exercise) ?? [1, 1]),

  parts(exercise) {
    const convolution = handConvolution(exercise);
    return cellParts({
      places: outputSize(exercise),
      form: wholeCellForm,
      valueAt: (place, a) => convolvedCell(convolution, place, a),
      objectionTo: (value) => (exercise.relu && value < 0 ? belowRelu(value) : undefined),
    });
  },

  targets: targetsOf,
});

function areAlike(grids: readonly NumberGrid[]): boolean {
  const sizes = grids.map((grid) => sizeOf(grid).join());
  return new Set(sizes).size === 1;
}

function standing({ kernels: [first = []], stride, padding }: Given) {
  return { kernelSize: sizeOf(first), stride, padding };
}

function handConvolution(exercise: Given): HandConvolution {
  return { ...exercise, ...standing(exercise) };
}

/** Where ReLU leaves little, there is little to calculate. */
function isMostlyZero(exercise: Given): boolean {
  const [rows, columns] = outputSize(exercise) ?? [0, 0];
  const convolution = handConvolution(exercise);
  const zeros = Array.from({ length: rows * columns }, (_, at) =>
    convolvedCell(convolution, [Math.floor(at / columns), at % columns]),
  ).filter((value) => value === 0);
  return 2 * zeros.length > rows * columns;
}

function outputSize(exercise: Given) {
  const [first = []] = exercise.input;
  return placesOf({ type: "conv2d", outChannels: 1, ...standing(exercise) }, sizeOf(first));
}

/** The window first, then what is added, then the kernel: so far as it is in the exercise. */
function targetsOf({ input, stride: [down], padding: [above], bias, relu }: Given): MisconceptionId[] {
  const all: MisconceptionId[] = [
    ...(input.length > 1 ? (["forgets-channel-sum"] as const) : []),
    ...(relu ? (["forgets-relu"] as const) : []),
    ...(above > 0 ? (["forgets-padding-cells"] as const) : []),
    ...(down > 1 && above === 0 ? (["moves-window-by-one"] as const) : []),
    "flips-kernel",
    ...(bias !== undefined && bias !== 0 ? (["forgets-cell-bias"] as const) : []),
    ...(down === 1 && above === 0 ? (["window-off-by-one"] as const) : []),
  ];
  return all.slice(0, 3);
}

interface Setting {
  readonly size: Size;
  readonly kernel: Size;
  readonly stride?: number;
  readonly padding?: number;
}

/** What can be worked out on paper in a few minutes: four to nine cells. */
const settings: Readonly<Record<Difficulty, readonly [Setting, ...Setting[]]>> = {
  1: [
    { size: [3, 3], kernel: [2, 2] },
    { size: [3, 4], kernel: [2, 2] },
    { size: [4, 3], kernel: [2, 2] },
  ],
  2: [
    { size: [4, 4], kernel: [3, 3] },
    { size: [4, 5], kernel: [3, 3] },
    { size: [5, 4], kernel: [3, 3] },
  ],
  3: [
    { size: [3, 3], kernel: [3, 3], padding: 1 },
    { size: [5, 5], kernel: [3, 3], stride: 2 },
    { size: [2, 3], kernel: [3, 3], padding: 1 },
    { size: [5, 7], kernel: [3, 3], stride: 2 },
  ],
  4: [
    { size: [3, 3], kernel: [3, 3], stride: 2, padding: 1 },
    { size: [4, 4], kernel: [3, 3], stride: 2, padding: 1 },
    { size: [3, 5], kernel: [3, 3], stride: 2, padding: 1 },
    { size: [5, 3], kernel: [3, 3], stride: 2, padding: 1 },
  ],
  5: [
    { size: [3, 3], kernel: [2, 2] },
    { size: [4, 4], kernel: [2, 2], stride: 2 },
    { size: [2, 2], kernel: [3, 3], padding: 1 },
    { size: [3, 3], kernel: [3, 3], stride: 2, padding: 1 },
  ],
};

function draw(chance: Chance, difficulty: Difficulty): z.input<typeof given> {
  const { size, kernel, stride = 1, padding = 0 } = chance.pick("setting", settings[difficulty]);
  const channels = difficulty === 5 ? [0, 1] : [0];
  const [inputs, weights] = rangesOf(difficulty);
  return {
    input: channels.map((channel) => drawGrid(chance, `input${channel}`, size, inputs)),
    kernels: channels.map((channel) => drawGrid(chance, `kernel${channel}`, kernel, weights)),
    stride: [stride, stride],
    padding: [padding, padding],
    ...(difficulty >= 2 && { bias: chance.pick("bias", [1, -1, 2, -2, 3, -3, -4]) }),
    relu: difficulty >= 4,
  };
}

/** From which numbers an input and a kernel are drawn. */
function rangesOf(difficulty: Difficulty): readonly [Size, Size] {
  if (difficulty === 1)
    return [
      [0, 5],
      [0, 3],
    ];
  if (difficulty === 2)
    return [
      [0, 6],
      [-1, 2],
    ];
  return difficulty === 5
    ? [
        [-1, 4],
        [-2, 2],
      ]
    : [
        [-2, 5],
        [-2, 2],
      ];
}
