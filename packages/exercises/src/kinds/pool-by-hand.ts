import { type Arithmetic, type HandPooling, pooledCell } from "@stride/cnn";
import { z } from "zod";
import { roundedTo } from "../answer.ts";
import { cellParts, placesOf } from "../by-hand/cell-parts.ts";
import { drawGrid, gridSchema, type NumberGrid, sizeOf } from "../by-hand/number-grid.ts";
import { withWholeMeans } from "../by-hand/whole-means.ts";
import { defineExercise } from "../define-exercise.ts";
import type { Difficulty, Features } from "../difficulty.ts";
import type { MisconceptionId } from "../misconceptions/index.ts";
import type { Chance } from "../rng.ts";
import { poolingPrompt } from "../wording/by-hand-pooling.ts";
import { exactCellForm, inputTitle, wholeCellForm } from "../wording/grid.ts";

const step = z.int().min(1).max(6);
const edge = z.int().min(0).max(3);

const given = z
  .strictObject({
    input: gridSchema,
    mode: z.enum(["maximum", "average"]),
    kernelSize: z.tuple([step, step]),
    stride: z.tuple([step, step]),
    padding: z.tuple([edge, edge]),
    /** The output's size is rounded up: a last window may stick out. */
    ceilMode: z.boolean(),
    /** Whether an average divides by the cells of padding, too. */
    countIncludePad: z.boolean(),
  })
  // No window may see nothing but padding.
  .refine(({ kernelSize, padding }) => padding.every((cells, axis) => 2 * cells <= (kernelSize[axis] ?? 0)))
  // What a window that sticks out divides by is told apart from padding only where neither counts.
  .refine(({ mode, ceilMode, countIncludePad }) => mode === "maximum" || !ceilMode || !countIncludePad);

type Given = z.output<typeof given>;

/** Means have two decimals at most, so that they can be told exactly. */
const DECIMALS = 2;

const features: Features = {
  1: [
    { en: "maximum, 2 × 2 windows side by side", ko: "최댓값, 겹치지 않는 2 × 2 창" },
    { en: "digits from 0 to 9", ko: "0부터 9까지의 수" },
  ],
  2: [
    { en: "maximum or mean", ko: "최댓값 또는 평균" },
    { en: "negative numbers; means are whole", ko: "음수, 평균이면 정수" },
  ],
  3: [
    { en: "windows that overlap", ko: "겹치는 창" },
    { en: "maximum, or a mean with decimals", ko: "최댓값, 또는 소수인 평균" },
  ],
  4: [
    { en: "padding", ko: "패딩" },
    { en: "maximum, or a mean in which padding counts", ko: "최댓값, 또는 패딩도 세는 평균" },
  ],
  5: [
    { en: "a mean that leaves padding out, or", ko: "패딩을 뺀 평균, 또는" },
    { en: "windows that stick out (ceil mode)", ko: "입력 밖으로 나가는 창(ceil mode)" },
  ],
};

/** A pooling on a small input: what stands in each cell of its output? */
export const poolByHand = defineExercise({
  id: "pool-by-hand",
  title: { en: "Pool by hand", ko: "손으로 하는 풀링" },
  features,
  given,
  draw,

  rejects: ["endless-mean"],
  reject: (exercise) =>
    exercise.mode === "average" && meansOf(exercise).some((mean) => mean !== roundedTo(mean, DECIMALS))
      ? "endless-mean"
      : undefined,

  skill: () => "by-hand",
  convention: ({ mode, padding, ceilMode, countIncludePad }) => ({
    rounding: ceilMode ? "ceil" : "floor",
    ...(mode === "average" &&
      padding.some((cells) => cells > 0) && { padding: countIncludePad ? "counted" : "left-out" }),
  }),
  picture: (exercise) => ({
    kind: "grids",
    grids: [{ title: inputTitle, rows: exercise.input }],
    window: {
      channels: 1,
      kernelSize: exercise.kernelSize,
      stride: exercise.stride,
      padding: exercise.padding,
      places: outputSize(exercise) ?? [1, 1],
    },
  }),
  prompt: (exercise) => poolingPrompt(exercise, outputSize(exercise) ?? [1, 1]),

  parts: (exercise) =>
    cellParts({
      places: outputSize(exercise),
      ...(exercise.mode === "average"
        ? { form: exactCellForm, decimals: DECIMALS }
        : { form: wholeCellForm }),
      valueAt: (place, a) => valueAt(exercise, place, a),
    }),

  targets: targetsOf,
});

function outputSize({ input, kernelSize, stride, padding, ceilMode }: Given) {
  return placesOf({ type: "max-pool2d", kernelSize, stride, padding, ceilMode }, sizeOf(input));
}

/** A mean is told with as many decimals as it is asked; the true one has no more. */
function valueAt(exercise: HandPooling, place: readonly [number, number], a: Arithmetic): number {
  const value = pooledCell(exercise, place, a);
  return exercise.mode === "average" ? roundedTo(value, DECIMALS) : value;
}

function meansOf(exercise: Given): number[] {
  const [rows, columns] = outputSize(exercise) ?? [0, 0];
  return Array.from({ length: rows * columns }, (_, at) =>
    pooledCell({ ...exercise, mode: "average" }, [Math.floor(at / columns), at % columns]),
  );
}

function hasWholeMeans(exercise: Given): boolean {
  return meansOf(exercise).every(Number.isInteger);
}

/** What is made of the window first, then where it stands: so far as it matters, and stays on the input. */
function targetsOf(exercise: Given): MisconceptionId[] {
  const { mode, kernelSize, stride, padding, ceilMode } = exercise;
  const isPadded = padding.some((cells) => cells > 0);
  const overlap = stride.some((cells, axis) => cells < (kernelSize[axis] ?? 0));
  const all: MisconceptionId[] = [
    ...(isPadded ? [paddingSlip(exercise), "forgets-padding-cells" as const] : []),
    ...(stride.some((cells) => cells > 1) ? (["moves-window-by-one"] as const) : []),
    ...(mode === "average" ? (["maximum-instead-of-average"] as const) : []),
    ...(mode === "maximum" && hasWholeMeans(exercise) ? (["averages-instead-of-maximum"] as const) : []),
    ...(overlap && !isPadded && !ceilMode ? (["moves-window-by-kernel"] as const) : []),
    ...(isPadded || ceilMode ? [] : (["window-off-by-one"] as const)),
  ];
  return all.slice(0, 3);
}

function paddingSlip({ mode, countIncludePad }: Given): MisconceptionId {
  if (mode === "maximum") return "pads-maximum-with-zero";
  return countIncludePad ? "divides-by-real-cells" : "divides-by-padding-cells";
}

interface Setting {
  readonly size: readonly [number, number];
  readonly kernel: number;
  readonly stride: number;
  readonly padding?: number;
  readonly ceilMode?: boolean;
}

/** Four to nine cells. Where windows overlap, one that is moved by a whole window must still see something. */
const settings: Readonly<Record<Difficulty, readonly [Setting, ...Setting[]]>> = {
  1: [
    { size: [4, 4], kernel: 2, stride: 2 },
    { size: [4, 6], kernel: 2, stride: 2 },
    { size: [6, 4], kernel: 2, stride: 2 },
  ],
  2: [
    { size: [4, 4], kernel: 2, stride: 2 },
    { size: [4, 6], kernel: 2, stride: 2 },
    { size: [6, 4], kernel: 2, stride: 2 },
    { size: [6, 6], kernel: 3, stride: 3 },
  ],
  3: [
    { size: [5, 5], kernel: 3, stride: 2 },
    { size: [4, 4], kernel: 3, stride: 1 },
    { size: [3, 3], kernel: 2, stride: 1 },
    { size: [7, 5], kernel: 3, stride: 2 },
  ],
  4: [
    { size: [5, 5], kernel: 3, stride: 2, padding: 1 },
    { size: [4, 4], kernel: 2, stride: 2, padding: 1 },
    { size: [4, 4], kernel: 3, stride: 2, padding: 1 },
    { size: [3, 5], kernel: 3, stride: 2, padding: 1 },
  ],
  5: [
    { size: [4, 4], kernel: 2, stride: 2, padding: 1 },
    { size: [5, 5], kernel: 3, stride: 2, padding: 1 },
    { size: [5, 5], kernel: 2, stride: 2, ceilMode: true },
    { size: [3, 5], kernel: 2, stride: 2, ceilMode: true },
    { size: [6, 6], kernel: 3, stride: 2, ceilMode: true },
  ],
};

function draw(chance: Chance, difficulty: Difficulty): z.input<typeof given> {
  const {
    size,
    kernel,
    stride,
    padding = 0,
    ceilMode = false,
  } = chance.pick("setting", settings[difficulty]);
  const mode = modeOf(chance, difficulty, ceilMode);
  const [least, most] = rangeOf(difficulty, mode === "maximum" && padding > 0);
  const drawn: Given = {
    input: drawGrid(chance, "input", size, [least, most]),
    mode,
    kernelSize: [kernel, kernel],
    stride: [stride, stride],
    padding: [padding, padding],
    ceilMode,
    countIncludePad: difficulty < 5,
  };
  return { ...drawn, input: isEvened(drawn, difficulty) ? evened(drawn, least) : drawn.input };
}

/** Difficulty 5 with padding is about what the mean divides by. */
function modeOf(chance: Chance, difficulty: Difficulty, ceilMode: boolean): Given["mode"] {
  if (difficulty === 1) return "maximum";
  if (difficulty === 5 && !ceilMode) return "average";
  return chance.pick("mode", ["average", "maximum"]);
}

/** Where padding could be taken for the maximum, most numbers are below 0. */
function rangeOf(difficulty: Difficulty, isPaddedMaximum: boolean): readonly [number, number] {
  if (isPaddedMaximum) return [-9, 3];
  return difficulty === 1 ? [0, 9] : [-5, 9];
}

/** Means of 2 × 2 cells end by themselves. Others get whole ones, as does whatever could be averaged by mistake. */
function isEvened({ mode, kernelSize: [side], ceilMode }: Given, difficulty: Difficulty): boolean {
  return difficulty <= 2 || ceilMode || (mode === "average" && side > 2);
}

function evened(exercise: Given, least: number): NumberGrid {
  return withWholeMeans(exercise, outputSize(exercise) ?? [0, 0], least);
}
