import { type Arithmetic, type Network, ok, refused, type Result } from "@stride/cnn";
import type { z } from "zod";
import type { Answer, AnswerValue } from "./answer.ts";
import type { Convention } from "./convention.ts";
import type { Difficulty, Features } from "./difficulty.ts";
import type { Field } from "./field.ts";
import type { Text } from "./locale.ts";
import type { Spoiled } from "./misconception.ts";
import type { MisconceptionId } from "./misconceptions/index.ts";
import type { Picture } from "./picture.ts";
import type { Chance } from "./rng.ts";
import type { Skill } from "./skills.ts";
import type { Formula } from "./steps/formula.ts";

/** A sentence of the solution that no step of the arithmetic says. */
export interface Remark {
  readonly text: Text;
  readonly formula?: Formula;
  /** The layer that it is about; where steps are told by layer and it has none, it is about the whole part. */
  readonly of?: Text;
}

/** What would be right under a convention that the question doesn't have. */
export interface Otherwise {
  /** The convention in a sentence: “The biases are counted here.” */
  readonly convention: Text;
  readonly answer: Answer;
}

/** Says of which layer the next steps are, of a solution or of a slip. */
export type Begin = (of: Text) => void;

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
  /** One right answer, under an arithmetic; under the true one it is the key. It may hold more than the fields. */
  solve(a: Arithmetic, carried: Answer): Answer;
  /** The same for one field, where each is calculated `apart`. */
  readonly solveField?: (id: string, a: Arithmetic, carried: Answer) => AnswerValue | undefined;
  /**
   * Where many answers are right: which of these fields are, under an arithmetic; it decides for the fields that it
   * speaks of, the key's own values among them. Only values that could be answers come in (whole numbers, options that
   * exist); a field that is blank or couldn't is missing.
   */
  accepts?(values: Answer, carried: Answer, a: Arithmetic, begin?: Begin): Readonly<Record<string, boolean>>;
  /** The calculation as the solution tells it, where `solve` does more than that: looks through rows, tries values out. */
  working?(a: Arithmetic, carried: Answer, begin: Begin): void;
  /**
   * Calculates once more under a belief what is to be told of a wrong field, and nothing that is only tried out. Where an
   * answer only points at what was calculated (a row, a setting), it says what came out and what is true, so that a
   * diagnosis speaks of these numbers; else it says nothing.
   */
  retrace?(
    wrong: { readonly id: string; readonly values: Answer },
    carried: Answer,
    a: Arithmetic,
    begin: Begin,
  ): Spoiled | undefined;
  /** What a field would truly be, seen from the learner's own values in other fields of the part; nothing where they are absurd. */
  follows?(id: string, values: Answer): AnswerValue | undefined;
  /** Why a wrong answer can't be right, where no slip is known that gives it, and something can be said all the same. */
  objection?(wrong: { readonly id: string; readonly values: Answer }): Text | undefined;
  /** Right numbers under other conventions: half the credit, unless a targeted misconception gives them. */
  otherwise?(carried: Answer): readonly Otherwise[];
  /** What the solution says after its steps; the last gives the answer where no step does. */
  remarks?(carried: Answer): readonly Remark[];
}

/** How a teacher wants an exercise of an own network. */
export interface FromNetwork {
  readonly layout: "channels-first" | "channels-last";
  /** The ids of the fields that are asked; all others are shown. Nothing told: all are asked. */
  readonly blanks?: readonly string[] | undefined;
}

/** An exercise kind: what is drawn, what is asked, and how it is calculated. Everything else follows from it. */
export interface KindDefinition<
  Schema extends z.ZodType,
  Reason extends string = never,
  Given = z.output<Schema>,
> {
  readonly id: string;
  readonly title: Text;
  readonly features: Features;
  readonly given: Schema;
  /** Draws the numbers of a difficulty. They may be unfit: then they are drawn again. */
  draw(chance: Chance, difficulty: Difficulty): z.input<Schema>;
  /** Why drawn numbers are refused besides the engine's own reasons; each time is counted. */
  readonly rejects?: readonly Reason[];
  reject?(given: Given): NoInfer<Reason> | undefined;
  /** Exercises that have a name of their own. */
  readonly named?: Readonly<Record<string, { readonly title: Text; readonly given: z.input<Schema> }>>;
  /** What would be given of a teacher's network; nothing if it has no exercise of this kind. */
  fromNetwork?(network: Network, options: FromNetwork): z.input<Schema> | undefined;
  skill(given: Given): Skill;
  convention(given: Given): Convention;
  picture(given: Given): Picture;
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
  readonly picture: Picture;
  readonly prompt: Text;
  readonly parts: readonly Part[];
  readonly targets: readonly MisconceptionId[];
}

/** A kind whose given numbers' type is closed over. */
export interface ExerciseKind {
  readonly id: string;
  readonly title: Text;
  readonly features: Features;
  readonly rejects: readonly string[];
  readonly names: ReadonlyMap<string, Text>;
  /** What is drawn, or one of `rejects`. */
  draw(chance: Chance, difficulty: Difficulty): Result<Posed, string>;
  named(name: string): Posed | undefined;
  /** Poses stored numbers again; nothing if they aren't this kind's. */
  pose(given: unknown): Posed | undefined;
  /** Missing where a kind isn't made from networks. */
  readonly fromNetwork?: (network: Network, options: FromNetwork) => Posed | undefined;
}

export function defineExercise<Schema extends z.ZodType, Reason extends string = never>(
  kind: KindDefinition<Schema, Reason>,
): ExerciseKind {
  const named = new Map(Object.entries(kind.named ?? {}));
  const pose = (given: z.output<Schema>): Posed => ({
    given,
    skill: kind.skill(given),
    convention: kind.convention(given),
    picture: kind.picture(given),
    prompt: kind.prompt(given),
    parts: kind.parts(given),
    targets: kind.targets(given),
  });
  const poseRead = (given: unknown): Posed | undefined => {
    const parsed = kind.given.safeParse(given);
    return parsed.success ? pose(parsed.data) : undefined;
  };
  return {
    id: kind.id,
    title: kind.title,
    features: kind.features,
    rejects: kind.rejects ?? [],
    names: new Map([...named].map(([name, { title }]) => [name, title])),
    draw(chance, difficulty) {
      const given = kind.given.parse(kind.draw(chance, difficulty));
      const reason = kind.reject?.(given);
      return reason === undefined ? ok(pose(given)) : refused(reason);
    },
    named(name) {
      const entry = named.get(name);
      return entry && pose(kind.given.parse(entry.given));
    },
    pose: poseRead,
    ...(kind.fromNetwork && {
      fromNetwork(network: Network, options: FromNetwork) {
        const given = kind.fromNetwork?.(network, options);
        return given === undefined ? undefined : poseRead(given);
      },
    }),
  };
}
