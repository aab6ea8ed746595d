import type { Arithmetic, Network } from "@stride/cnn";
import type { z } from "zod";
import type { Answer } from "./answer.ts";
import type { AnswerBox } from "./answers/index.ts";
import type { Convention } from "./convention.ts";
import type { Text } from "./locale.ts";
import type { MisconceptionId } from "./misconceptions/index.ts";
import type { Chance } from "./rng.ts";
import type { Skill } from "./skills.ts";

export const difficulties = [1, 2, 3] as const;
export type Difficulty = (typeof difficulties)[number];

/** Something that is asked: one answer box. */
export interface Field extends AnswerBox {
  readonly id: string;
  readonly label: Text;
  /** How the answer is to be written, for instance the order of the axes. */
  readonly form: Text;
}

/**
 * A piece of an exercise that is calculated by itself, from what was given and from values carried in: a row of a
 * table carries in the row above. So a row can be marked against the truth and against the learner's own row above.
 */
export interface Part {
  readonly label: Text;
  readonly settings: Text;
  readonly fields: readonly Field[];
  /** Whether the calculation is possible on the values carried in; by the true arithmetic. */
  possible(carried: Answer): boolean;
  solve(a: Arithmetic, carried: Answer): Answer;
}

/** An exercise kind: what is drawn, what is asked, and how it is calculated. Everything else follows from it. */
export interface KindDefinition<Schema extends z.ZodType, Given = z.output<Schema>> {
  readonly id: string;
  readonly title: Text;
  readonly given: Schema;
  /** Draws the numbers of a difficulty. They may be unfit: then they are drawn again. */
  draw(chance: Chance, difficulty: Difficulty): z.input<Schema>;
  /** Exercises that have a name of their own. */
  readonly named?: Readonly<Record<string, { readonly title: Text; readonly given: z.input<Schema> }>>;
  skill(given: Given): Skill;
  convention(given: Given): Convention;
  network(given: Given): Network;
  prompt(given: Given): Text;
  parts(given: Given): readonly Part[];
  /** The two or three misconceptions that these numbers must tell apart. */
  targets(given: Given): readonly MisconceptionId[];
}

/** What a kind says of certain numbers. */
export interface Posed {
  readonly given: unknown;
  readonly skill: Skill;
  readonly convention: Convention;
  readonly network: Network;
  readonly prompt: Text;
  readonly parts: readonly Part[];
  readonly targets: readonly MisconceptionId[];
}

/** A kind whose given numbers' type is closed over. */
export interface ExerciseKind {
  readonly id: string;
  readonly title: Text;
  readonly names: ReadonlyMap<string, Text>;
  draw(chance: Chance, difficulty: Difficulty): Posed;
  named(name: string): Posed | undefined;
  /** Poses stored numbers again; nothing if they aren't this kind's. */
  pose(given: unknown): Posed | undefined;
}

export function defineExercise<Schema extends z.ZodType>(kind: KindDefinition<Schema>): ExerciseKind {
  const named = new Map(Object.entries(kind.named ?? {}));
  const pose = (given: z.output<Schema>): Posed => ({
    given,
    skill: kind.skill(given),
    convention: kind.convention(given),
    network: kind.network(given),
    prompt: kind.prompt(given),
    parts: kind.parts(given),
    targets: kind.targets(given),
  });
  return {
    id: kind.id,
    title: kind.title,
    names: new Map([...named].map(([name, { title }]) => [name, title])),
    draw: (chance, difficulty) => pose(kind.given.parse(kind.draw(chance, difficulty))),
    named(name) {
      const entry = named.get(name);
      return entry && pose(kind.given.parse(entry.given));
    },
    pose(given) {
      const parsed = kind.given.safeParse(given);
      return parsed.success ? pose(parsed.data) : undefined;
    },
  };
}
