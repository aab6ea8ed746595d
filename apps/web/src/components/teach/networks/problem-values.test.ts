import { createTranslator } from "next-intl";
import { describe, expect, it } from "vitest";
import { messages } from "../../../messages/index.ts";
import type { NotRead } from "./network-job";
import { placeOf, valuesOf } from "./problem-values.ts";

type Problem = NotRead["problem"];

/** One of each code that the readers and the network's calculation know: one that is missing doesn't compile. */
const problems: { readonly [Code in Problem["code"]]: Extract<Problem, { code: Code }> } = {
  "took-too-long": { code: "took-too-long" },
  failed: { code: "failed" },
  malformed: { code: "malformed", expected: "a module", found: "hello" },
  "too-large": { code: "too-large", what: "nodes", limit: 5000, got: 5001 },
  "unknown-order": { code: "unknown-order", name: "SmallNet" },
  "unknown-block": { code: "unknown-block", name: "MyBlock" },
  "no-layers": { code: "no-layers" },
  missing: { code: "missing", what: "return" },
  "no-length": { code: "no-length", axis: 1, length: "0" },
  "unknown-length": { code: "unknown-length", axis: 2, called: "height" },
  "partly-shared": { code: "partly-shared", weight: "kernel", other: "conv1" },
  "not-translatable": { code: "not-translatable", layer: "Flatten" },
  unsupported: { code: "unsupported", framework: "onnx", layer: "Split" },
  unreadable: { code: "unreadable", path: ["in_channels"], message: "not a number" },
  "invalid-setting": { code: "invalid-setting", path: ["kernel_size", 0], message: "too small" },
  "unknown-layer": { code: "unknown-layer", type: "lstm" },
  "channels-mismatch": { code: "channels-mismatch", expected: 3, got: 16 },
  "features-mismatch": { code: "features-mismatch", expected: 576, got: 512 },
  "same-with-stride": { code: "same-with-stride", stride: [2, 2] },
  "padding-exceeds-half-kernel": { code: "padding-exceeds-half-kernel", axis: 0, padding: 2, kernel: 3 },
  "stride-with-dilation": { code: "stride-with-dilation", stride: [2, 2], dilation: [3, 3] },
  "output-padding-too-large": { code: "output-padding-too-large", axis: 1, outputPadding: 5, limit: 4 },
  "normalized-shape-mismatch": { code: "normalized-shape-mismatch", expected: [8, 8], got: [null, 7] },
  "single-value": { code: "single-value", groups: 4 },
  "mode-for-other-rank": { code: "mode-for-other-rank", mode: "bilinear", rank: 3 },
  "unknown-activation": { code: "unknown-activation", activation: "swoosh" },
  "unknown-batch": { code: "unknown-batch" },
  "batches-differ": { code: "batches-differ", batches: [1, 2] },
  "kernel-mismatch": { code: "kernel-mismatch", expected: [3, 3], got: [5, 5] },
  "missing-input": { code: "missing-input", expected: 2, got: 1 },
  "missing-constant": { code: "missing-constant", constant: "shape" },
  "wrong-input": { code: "wrong-input", expected: "feature-map", got: "vector" },
  "kernel-exceeds-input": { code: "kernel-exceeds-input", axis: 0, kernel: 9, input: 8 },
  "size-too-large": { code: "size-too-large", axis: 0, kernel: 3, input: 12 },
  "wrong-rank": { code: "wrong-rank", expected: 2, got: 1 },
  "wrong-input-count": { code: "wrong-input-count", expected: 2, got: 3 },
  "no-output": { code: "no-output", axis: 1, output: 0 },
  "output-too-large": { code: "output-too-large", axis: 1, output: 99 },
  "padding-exceeds-input": { code: "padding-exceeds-input", axis: 0, padding: 6, input: 5 },
  "cropping-exceeds-input": { code: "cropping-exceeds-input", axis: 0, cropping: 6, input: 5 },
  "axis-out-of-range": { code: "axis-out-of-range", axis: 4, rank: 3 },
  "axes-not-distinct": { code: "axes-not-distinct", axes: [1, 1] },
  "axes-out-of-order": { code: "axes-out-of-order", start: 3, end: 1 },
  "factor-does-not-divide": { code: "factor-does-not-divide", factor: 2, length: 7 },
  "sizes-differ": { code: "sizes-differ", expected: "12", got: "13" },
  "shapes-do-not-broadcast": { code: "shapes-do-not-broadcast", axis: 1, lengths: [3, 5] },
  "lengths-differ": { code: "lengths-differ", axis: 1, lengths: [3, 5] },
  "groups-do-not-divide-input": { code: "groups-do-not-divide-input", groups: 2, channels: 3 },
  "groups-do-not-divide-output": { code: "groups-do-not-divide-output", groups: 2, channels: 3 },
  "channels-out-of-range": { code: "channels-out-of-range", start: 2, end: 5, channels: 4 },
  "too-many-features": { code: "too-many-features", features: "99" },
  "duplicate-name": { code: "duplicate-name" },
  "unknown-source": { code: "unknown-source", source: "conv9" },
  circular: { code: "circular", circle: ["a", "b"] },
  "shares-with-another-layer": { code: "shares-with-another-layer", shared: "conv1" },
  "shared-weights-differ": {
    ...{ code: "shared-weights-differ", shared: "conv1", weight: "kernel" },
    ...{ expected: [3, 3], got: [5, 5] },
  },
};

/** What its sentence needn't repeat: zod's English, and what one can't see. */
const untold = new Set(["message", "axis", "code", "what", "weight"]);

const wordsIn = {
  en: createTranslator({ locale: "en", messages: messages.en, namespace: "networkProblems" }),
  ko: createTranslator({ locale: "ko", messages: messages.ko, namespace: "networkProblems" }),
};

function told(problem: Problem, locale: "en" | "ko"): string {
  return wordsIn[locale](`reasons.${problem.code}`, valuesOf({ problem }, locale));
}

describe("why a text or file is no network", () => {
  it.each(Object.values(problems))("is a sentence with its numbers in both languages: $code", (problem) => {
    const numbers = Object.entries(problem).filter(([name]) => !untold.has(name));
    for (const locale of ["en", "ko"] as const) {
      const sentence = told(problem, locale);
      expect(sentence).toMatch(locale === "ko" ? /[가-힣].*\.$/u : /^\S.*\.$/u);
      expect(sentence).not.toMatch(/[{}]|undefined|networkProblems/u);
      if (problem.code.includes("-")) expect(sentence).not.toContain(problem.code);
      for (const [, value] of numbers) {
        if (typeof value === "number") expect(sentence).toContain(String(value));
      }
    }
  });

  it("tells the sizes, the axis and the words of a file", () => {
    expect(told(problems["kernel-exceeds-input"], "en")).toBe(
      "The kernel covers 9 cells along axis 1, but the padded input has only 8.",
    );
    expect(told(problems["kernel-mismatch"], "ko")).toBe("커널은 3 × 3인데 가중치의 크기는 5 × 5입니다.");
    expect(told(problems["wrong-input"], "ko")).toBe("특징 맵을 받는 층인데 벡터가 들어옵니다.");
    expect(told(problems.malformed, "ko")).toBe("읽을 수 없습니다. 있어야 할 것: 모듈, 적혀 있는 것: hello.");
    expect(told(problems.unsupported, "en")).toBe("“Split” of ONNX isn’t known here.");
  });

  it.each([
    [{ node: "conv1", line: 3 }, "Layer “conv1”, line 3: why", "층 “conv1”, 3행: why"],
    [{ node: "conv1" }, "Layer “conv1”: why", "층 “conv1”: why"],
    [{ line: 3 }, "Line 3: why", "3행: why"],
    [{ byte: 12 }, "Byte 12: why", "12번째 바이트: why"],
    [{ path: ["config", "layers", 0] }, "At config.layers.0: why", "config.layers.0: why"],
    [undefined, "why", "why"],
  ])("is told with its place %j", (at, en, ko) => {
    const { place, values } = placeOf(at);
    expect(wordsIn.en(`places.${place}`, { ...values, reason: "why" })).toBe(en);
    expect(wordsIn.ko(`places.${place}`, { ...values, reason: "why" })).toBe(ko);
  });
});
