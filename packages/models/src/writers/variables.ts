import type { Identifiers } from "./identifiers.ts";
import type { Plan } from "./plan.ts";

/** What a running value may be called, if no layer is. */
const running = ["x", "y", "h", "z", "out"];

/**
 * Which variable holds what. What only the next call needs runs in one variable, that is overwritten each time; what is read
 * later, or gets its name from its variable, has one of its own.
 */
export class Variables {
  readonly #held = new Map<string, string>();
  readonly #running: string;
  readonly #passing: ReadonlySet<string>;

  /** `parameters` are the variables of the network's inputs. */
  constructor(plan: Plan, parameters: readonly string[], identifiers: Identifiers) {
    this.#passing = passingIn(plan);
    for (const [index, { name }] of plan.inputs.entries()) this.hold(name, parameters[index] ?? "");
    const [input] = plan.inputs;
    const [own] = parameters;
    const overwritten = input && plan.inputs.length === 1 && this.#passing.has(input.name) ? own : undefined;
    this.#running =
      running.find((name) => name === overwritten || !identifiers.has(name)) ?? identifiers.of("x", "x");
  }

  of(source: string): string {
    const variable = this.#held.get(source);
    if (variable === undefined) throw new Error("what was planned is calculated before it is used");
    return variable;
  }

  hold(source: string, variable: string): void {
    this.#held.set(source, variable);
  }

  /** The running variable for what comes out of a call, if nothing but the next one needs it. */
  passing(source: string): string | undefined {
    if (!this.#passing.has(source)) return undefined;
    this.hold(source, this.#running);
    return this.#running;
  }
}

/** What nothing needs but the call behind it, or the end if there is none. */
function passingIn({ inputs, nodes, outputs }: Plan): ReadonlySet<string> {
  const steps = [inputs.map(({ name }) => name), ...nodes.map(({ name }) => [name])];
  const needed = new Map<string, Set<number>>();
  const need = (source: string, step: number) => {
    const by = needed.get(source) ?? new Set();
    needed.set(source, by.add(step));
  };
  for (const [index, { from }] of nodes.entries()) {
    for (const source of from) need(source, index + 1);
  }
  for (const output of outputs) need(output, steps.length);
  const passing = steps.flatMap((names, step) =>
    names.filter((name) => [...(needed.get(name) ?? [])].every((one) => one === step + 1)),
  );
  return new Set(passing);
}
