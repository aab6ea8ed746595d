import { grade, restore } from "@stride/exercises";
import { expect, it } from "vitest";
import { gradeRow } from "./grade-row.ts";

// ⌊(73 − 4) / 3⌋ + 1 = 24 rows of windows, and (72 − 4) / 3 + 1 = 23.67 columns: rounded up, or not cut off.
it("counts one slip a field, and keeps all that would explain it", () => {
  const exercise = restore("output-shape", {
    input: { kind: "feature-map", channels: 3, size: [73, 72] },
    layer: { type: "conv2d", outChannels: 32, kernelSize: 4, stride: 3 },
    layout: "channels-last",
  });
  if (!exercise) throw new Error("no such exercise");
  const row = gradeRow(grade(exercise, { shape: "24x24x32" }), "learner");
  expect(row.grade.fields["shape"]?.diagnoses).toEqual(["rounds-up", "keeps-the-fraction"]);
  expect(row.diagnoses.create).toEqual([
    { field: "shape", misconception: "rounds-up", learnerId: "learner" },
  ]);
});
