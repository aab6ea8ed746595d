import type { Tensor } from "../calls.ts";
import type { Module } from "../module.ts";
import type { Self } from "../self.ts";

/**
 * A class whose forward is known. A class of the same name that holds other modules is another one, so the children are told
 * too: all of them, in any order. A name that ends in `?` may be missing; a pattern stands for children without a fixed number.
 */
export interface Block {
  readonly children: readonly string[] | RegExp;
  forward(self: Self, x: Tensor, ...others: readonly Tensor[]): Tensor;
}

/** The blocks of a family, by class. Classes of the same name have a list. */
export type Blocks = Readonly<Record<string, Block | readonly Block[]>>;

export function fits({ children: known }: Block, { children }: Module): boolean {
  const names = [...children].flatMap(([name, child]) => (child ? [name] : []));
  if (known instanceof RegExp) return names.every((name) => known.test(name));
  const needed = known.filter((name) => !name.endsWith("?"));
  const allowed = new Set(known.map((name) => name.replace("?", "")));
  return needed.every((name) => names.includes(name)) && names.every((name) => allowed.has(name));
}

/** A class that calls its children in order, whatever they are: Sequential, and what inherits its forward. */
export const inOrder: Block = {
  children: /^/,
  forward: (self, x) => self.chain(x, ...self.children),
};

/** As `inOrder`, for one that always has the same children. */
export function chained(...children: readonly string[]): Block {
  return { children, forward: (self, x) => self.chain(x, ...children) };
}
