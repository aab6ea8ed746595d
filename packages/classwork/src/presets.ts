import type { ShownTable } from "./shown.ts";

/** How an assignment may begin; everything can be set otherwise. */
export interface Preset {
  readonly shown: ShownTable;
  readonly tries: number | undefined;
  readonly hints: boolean;
  readonly sameNumbers: boolean;
}

export const presetNames = ["practice", "exam"] as const;
export type PresetName = (typeof presetNames)[number];

export const presets: Readonly<Record<PresetName, Preset>> = {
  practice: {
    shown: { score: "during", verdicts: "during", diagnosis: "during", solution: "during" },
    tries: undefined,
    hints: true,
    sameNumbers: false,
  },
  // One's own numbers, so that a neighbour's answer is no help; and nothing to tell them before all are done.
  exam: {
    shown: { score: "closed", verdicts: "closed", diagnosis: "closed", solution: "closed" },
    tries: 1,
    hints: false,
    sameNumbers: false,
  },
};
