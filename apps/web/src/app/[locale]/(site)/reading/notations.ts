import type { AnswerBox } from "@stride/exercises/answers";

/** Ways to write an answer, by the box they are typed into. What becomes of them, the reader says itself. */
export const readable = {
  shape: {
    box: { type: "shape", axes: 3 },
    typed: [
      "36x28x20",
      "36 × 28 × 20",
      "36*28*20",
      "(36, 28, 20)",
      "[36, 28, 20]",
      "36, 28, 20",
      "36 28 20",
      "36;28;20",
      "３６×２８×２０",
      "(None, 36, 28, 20)",
      "(-1, 36, 28, 20)",
      "배치, 36, 28, 20",
      "1x36x28x20",
      "39-4+1 x 31-4+1 x 20",
      "⌊(39-4)/1⌋+1 × 28 × 20",
      "(1,024, 7, 7)",
    ],
  },
  vector: {
    box: { type: "shape", axes: 1 },
    typed: ["160", "(160,)", "1x160", "1,024", "(160, 1)"],
  },
  number: {
    box: { type: "number" },
    typed: [
      "340",
      "３４０",
      "340개",
      "1,792",
      "1 792",
      "1'792",
      "1_792",
      "1.792",
      "1.8k",
      "1.8M",
      "3만",
      "20*(4*4*1+1)",
      "20(4*4*1+1)",
      "4x4x1x20+20",
      "4·4·1·20 = 320",
      "3²·20",
      "2^10",
      "35/2",
      "⌊35/2⌋+1",
    ],
  },
} as const satisfies Record<string, Notations>;

/** What is typed by mistake, or is no arithmetic. */
export const unreadable: readonly Notations[] = [
  {
    box: { type: "shape", axes: 3 },
    typed: ["36x28x", "(36, 28, 20", "36, 28 20", "H=36, W=28, C=20", "36 x 28 x 20 channels"],
  },
  {
    box: { type: "number" },
    typed: ["4+", "1,79", "1.792,5", ".5", "4 4 20", "4*5=21", "1/0", "2^65", "sqrt(4)", "1e3"],
  },
];

interface Notations {
  readonly box: AnswerBox;
  readonly typed: readonly string[];
}
