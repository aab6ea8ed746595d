import { questions, rows } from "../rows.ts";
import { gradingGrids, gradingNumbers } from "./grading.ts";
import { line } from "./line.ts";
import type { Pair } from "./pair.ts";
import { vgg16Table } from "./vgg16-table.ts";
import { wholeSummary } from "./whole-summary.ts";

export const pairs: readonly Pair[] = [
  line("the recorded rows", rows),
  line("them without answers", questions),
  vgg16Table("", false),
  vgg16Table(" with receptive fields", true),
  ...["vgg16", "resnet50", "mobilenet_v2"].flatMap((name) => [
    wholeSummary(name, "", false),
    wholeSummary(name, " with receptive fields", true),
  ]),
  gradingNumbers,
  gradingGrids,
];
