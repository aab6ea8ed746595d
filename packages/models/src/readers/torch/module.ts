import type { Result } from "@stride/cnn";
import type { FileProblem, ReadProblem } from "../read-problem.ts";

/** A module's settings, by the names that its constructor has for them. */
export type Config = Readonly<Record<string, unknown>>;

/** A module of PyTorch's, as a text tells it: a class, its settings, and the modules in it. */
export interface Module {
  readonly type: string;
  readonly line: number;
  /** Reads its settings: that is put off until it is called, since a block's tell nothing. */
  readonly config: () => Result<Config, ReadProblem>;
  /** In the order in which they were registered; `undefined` is a child that is `None`. */
  readonly children: ReadonlyMap<string, Module | undefined>;
  /** Its parameters aren't trained. */
  readonly frozen?: boolean;
}

/** What is read of one network. */
export const limits = {
  characters: 4_000_000,
  /** Modules, each copy of a repeated one counted. */
  modules: 5_000,
  /** Modules in one another. */
  depth: 64,
  /** Modules called, and what goes into operations: a shared module costs each time. */
  calls: 16_000,
  /** Of one name, and of a dotted one. */
  name: 400,
} as const;

/** PyTorch's own rules for a child's name, and that it be a name of its own. */
export function moduleNameProblem(
  name: string,
  siblings: ReadonlyMap<string, unknown>,
): FileProblem | undefined {
  const found = name.slice(0, 80);
  if (name === "" || name.includes("."))
    return { code: "malformed", expected: "a name without a dot", found };
  if (name.length > limits.name) return { code: "malformed", expected: "a shorter name", found };
  return siblings.has(name) ? { code: "malformed", expected: "another name", found } : undefined;
}
