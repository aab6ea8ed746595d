import { describe, expect, it } from "vitest";
import { difficulties } from "../difficulty.ts";
import { type Exercise, generate, restore } from "../exercise.ts";
import { explain } from "../explain.ts";
import { grade } from "../grade.ts";
import { believedAnswer } from "../believed-answer.ts";

function posed(given: unknown): Exercise {
  const exercise = restore("graph-shapes", given);
  if (!exercise) throw new Error("not this kind's numbers");
  return exercise;
}

const map = (channels: number, ...size: number[]) => ({ kind: "feature-map", channels, size });
const convolution = (outChannels: number, kernelSize: number, padding: number, stride = 1) => ({
  ...{ type: "conv2d", outChannels, kernelSize, padding, stride },
});

describe("two branches of 12 × 10", () => {
  const network = (join: object, second: number) => ({
    inputs: [{ name: "input", shape: map(3, 12, 10) }],
    nodes: [
      { name: "conv1", from: ["input"], layer: convolution(8, 3, 1) },
      { name: "conv2", from: ["input"], layer: convolution(second, 1, 0) },
      { name: "join", from: ["conv1", "conv2"], layer: join },
    ],
    outputs: ["join"],
  });
  const candidates = [map(8, 14, 12), map(8, 12, 10), map(16, 24, 20), map(24, 11, 9)];

  it("are concatenated along their channels", () => {
    const exercise = posed({
      network: network({ type: "concatenate" }, 16),
      layout: "channels-last",
      candidates,
    });
    expect(exercise.key).toEqual({ shape: [12, 10, 24], fits: [1] });
    expect(grade(exercise, { shape: "12x10x24", fits: "b" })).toMatchObject({ verdict: "correct" });
    const { fields } = grade(exercise, { shape: "24x20x24", fits: "d" });
    expect(fields["shape"]?.branch).toBe("misconception/merges-the-wrong-axes");
    expect(fields["fits"]?.verdict).toBe("incorrect");
  });

  it("are added number by number", () => {
    const add = { type: "merge", operation: "add" };
    const exercise = posed({ network: network(add, 8), layout: "channels-first", candidates });
    expect(exercise.key).toEqual({ shape: [8, 12, 10], fits: [1] });
    expect(grade(exercise, { shape: "16x12x10", fits: "b" }).fields["shape"]?.branch).toBe(
      "misconception/merges-the-wrong-axes",
    );
  });
});

describe("a residual block of 28 × 14", () => {
  const block = (stride: number, ...size: number[]) => ({
    network: {
      inputs: [{ name: "input", shape: map(16, ...size) }],
      nodes: [
        { name: "conv1", from: ["input"], layer: convolution(32, 3, 1, stride) },
        { name: "conv2", from: ["conv1"], layer: convolution(32, 3, 1) },
      ],
      outputs: ["conv2"],
    },
    layout: "channels-first",
    shortcut: "asked-with-parameters",
  });

  it("needs stride 2 and 32 kernels on its shortcut", () => {
    const exercise = posed(block(2, 28, 14));
    expect(exercise.key).toEqual({ shape: [32, 14, 7], stride: [2], channels: [32], parameters: [544] });
    const typed = { shape: "32x14x7", stride: "2", channels: "32", parameters: "512" };
    expect(grade(exercise, typed)).toMatchObject({
      score: 0.75,
      fields: { parameters: { branch: "misconception/forgets-bias" } },
    });
  });

  it("takes every stride that comes to the same size", () => {
    const exercise = posed(block(4, 6, 7));
    expect(exercise.key).toMatchObject({ shape: [32, 2, 2], stride: [4] });
    const strides = ["3", "4", "5", "6"].map(
      (stride) => grade(exercise, { stride }).fields["stride"]?.verdict,
    );
    expect(strides).toEqual(["incorrect", "correct", "correct", "incorrect"]);
  });
});

/** What is said of a field of somebody who holds a misconception. */
function saidOf(exercise: Exercise, held: string, field: string): string[] {
  const [diagnosis] = grade(exercise, believedAnswer(exercise, [held]) ?? {}).fields[field]?.diagnoses ?? [];
  return diagnosis ? explain(diagnosis, "en") : [];
}

it("tells no stride of the shortcut that was only tried out", () => {
  const strides = difficulties.flatMap((difficulty) =>
    [515, 516, 517].flatMap((seed) => {
      const exercise = generate("graph-shapes", difficulty, seed);
      return ["forgets-plus-one", "rounds-up", "ignores-padding"].flatMap((held) =>
        exercise ? ["shape", "channels", "parameters"].flatMap((field) => saidOf(exercise, held, field)) : [],
      );
    }),
  );
  expect(strides.filter((sentence) => sentence.includes("− 1) /"))).toEqual([]);
});

/** What is said of a stride of the shortcut, where the shape and the kernels are right. */
function saidOfStride(seed: number, stride: string): string[][] {
  const exercise = generate("graph-shapes", 3, seed);
  if (!exercise) throw new Error("no graph");
  const [shape, channels] = ["shape", "channels"].map((id) => (exercise.key[id] ?? []).join("x"));
  const { fields } = grade(exercise, { shape: shape ?? "", channels: channels ?? "", stride });
  return (fields["stride"]?.diagnoses ?? []).map((one) => explain(one, "en"));
}

it("tells of the shortcut the stride that was answered", () => {
  expect(saidOfStride(510, "4")[0]?.at(-1)).toBe("The same in shortcut (1 × 1 conv).");
});

it("explains no stride by a belief under which every stride would be right", () => {
  expect(saidOfStride(515, "2")).toEqual([]);
});
