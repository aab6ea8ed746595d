/** What is said of the worked example, and whether it is right. The words stand in the messages, under `lesson.mistakes`. */
export const statements = [
  { id: "first-shape", isRight: true },
  { id: "second-kernel", isRight: false },
  { id: "second-count", isRight: true },
  { id: "pooling-rule", isRight: false },
  { id: "third-channels", isRight: false },
  { id: "pooling-weights", isRight: true },
  { id: "layer-number", isRight: false },
  { id: "fourth-filters", isRight: false },
  { id: "fourth-count", isRight: true },
  { id: "flatten-shape", isRight: false },
  { id: "softmax-count", isRight: false },
  { id: "total-default", isRight: false },
] as const;
