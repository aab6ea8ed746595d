import { expect, it } from "vitest";
import { restore } from "../exercise.ts";
import { grade } from "../grade.ts";

const input = { kind: "feature-map", channels: 10, size: [16, 20] };

const conv = (outChannels: number, kernelSize: number, more: object = {}) => ({
  ...{ type: "conv2d", outChannels, kernelSize, padding: "same", bias: false },
  ...more,
});

function compared(designA: readonly object[], designB: readonly object[]) {
  const exercise = restore("compare-designs", { input, designA, designB, layout: "channels-last" });
  if (!exercise) throw new Error("not an exercise");
  return exercise;
}

const small = [conv(10, 3), conv(10, 3)];
const large = [conv(10, 5)];

it("compares two 3 × 3 with one 5 × 5", () => {
  expect(compared(small, large).key).toMatchObject({
    designA: [1800],
    designB: [2500],
    difference: [700],
    cheaper: [0],
  });
});

it("asks how many times as many where groups or a separable convolution stand against none", () => {
  const separable = {
    type: "separable-conv2d",
    outChannels: 18,
    kernelSize: 3,
    padding: "same",
    bias: false,
  };
  // 90 + 180 against 1,620
  const exercise = compared([conv(18, 3)], [separable]);
  expect(exercise.key).toMatchObject({
    designA: [1620],
    designB: [270],
    difference: [1350],
    times: [6],
    cheaper: [1],
  });
  expect(exercise.parts[1]?.settings.en).toBe(
    "a kernel of 3 × 3 for each channel, then 18 kernels of 1 × 1, stride 1, same padding",
  );
  const right = { designA: "1620", designB: "270", difference: "1350", cheaper: "designB" };
  expect(grade(exercise, { ...right, times: "6" }).verdict).toBe("correct");
  expect(grade(exercise, { ...right, times: "6.00×" }).verdict).toBe("correct");
  expect(grade(exercise, { ...right, times: "5.99" }).verdict).toBe("partial");
});

it("explains a count and carries it into the comparison", () => {
  const biased = compared([conv(10, 3, { bias: true })], [conv(10, 5, { bias: true })]);
  expect(biased.key).toMatchObject({ designA: [910], designB: [2510], difference: [1600] });
  const { verdict, fields } = grade(biased, {
    designA: "900",
    designB: "2510",
    difference: "1610",
    cheaper: "designA",
  });
  expect(verdict).toBe("partial");
  expect(fields["designA"]?.diagnoses[0]?.misconception).toBe("forgets-bias");
  expect(fields["difference"]?.verdict).toBe("inherited");
  expect(fields["cheaper"]?.verdict).toBe("correct");
});

it("takes no other word for a design", () => {
  const typed = { designA: "1800", designB: "2500", difference: "700", cheaper: "A" };
  expect(grade(compared(small, large), typed).verdict).toBe("unreadable");
});
