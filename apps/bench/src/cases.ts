import { difficulties, kinds } from "@stride/exercises";

/** Every kind of exercise at every difficulty. */
export const cases = [...kinds.keys()].flatMap((kind) =>
  difficulties.map((difficulty) => ({ kind, difficulty })),
);
