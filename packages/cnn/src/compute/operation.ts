import { z } from "zod";
import { settingProblem } from "../problem.ts";
import { type ComputeProblem, demand, NotComputable } from "./problem.ts";
import { readTensor, type Tensor } from "./tensor.ts";

const numbers = z.array(z.number());

const schema = z.object({
  op: z.string(),
  attrs: z.unknown().optional(),
  input: z.unknown().optional(),
  weight: z.unknown().optional(),
  bias: numbers.nullish(),
  bn: z.object({ mean: numbers, var: numbers, gamma: numbers.nullish(), beta: numbers.nullish() }).nullish(),
});

/** What an operation works on, as PyTorch's functions take it. */
export interface Operands {
  readonly op: string;
  readonly input: Tensor;
  /** Throws where the row has none. */
  weight(): Tensor;
  readonly bias: readonly number[] | undefined;
  readonly bn: z.output<typeof schema>["bn"];
  /** The settings by their schema. One that nobody knows is refused, since it could change the result. */
  attrs<Schema extends z.ZodType>(schema: Schema): z.output<Schema>;
}

export type Operation = (operands: Operands) => Tensor;

export function readOperands(value: unknown): Operands {
  const { success, data, error } = schema.safeParse(value);
  if (!success) {
    const { path, message } = settingProblem(error);
    throw unreadable(path, message);
  }
  const { op, attrs, bias, bn } = data;
  if (data.input === undefined) throw unreadable(["input"], "missing");
  return {
    op,
    input: readTensor("input", data.input),
    weight() {
      if (data.weight === undefined || data.weight === null) throw unreadable(["weight"], "missing");
      return readTensor("weight", data.weight);
    },
    bias: bias ?? undefined,
    bn,
    attrs(attrsSchema) {
      const parsed = attrsSchema.safeParse(attrs ?? {});
      if (parsed.success) return parsed.data;
      throw new NotComputable(settingProblem(parsed.error));
    },
  };
}

export function unreadable(path: readonly (string | number)[], message: string): NotComputable {
  return new NotComputable({ code: "unreadable", path, message });
}

/** A bias is a number for each output channel. */
export function demandBias({ bias }: Operands, filters: number): void {
  if (bias && bias.length !== filters) {
    throw new NotComputable({ code: "bias-mismatch", expected: filters, got: bias.length });
  }
}

/** A tensor with batch and channels before `rank` spatial axes. */
export function demandRank({ shape }: Tensor, rank: number): void {
  const got = Math.max(0, shape.length - 2);
  if (shape.length !== rank + 2) throw new NotComputable({ code: "wrong-rank", expected: rank, got });
}

/** Channels that are shared out among groups: `perGroup` of them are what the weights span. */
export function demandGroups(channels: number, filters: number, groups: number, perGroup?: number): void {
  let problem: ComputeProblem | undefined;
  if (channels % groups) problem = { code: "groups-do-not-divide-input", groups, channels };
  else if (filters % groups) problem = { code: "groups-do-not-divide-output", groups, channels: filters };
  else if (perGroup !== undefined && perGroup * groups !== channels) {
    problem = { code: "channels-mismatch", expected: perGroup * groups, got: channels };
  }
  demand(problem);
}

/** `total + a · b`; from where whole numbers aren't exact any more, NaN. */
export function multiplyAdd(total: number, a: number, b: number): number {
  const term = a * b;
  const next = total + term;
  return Math.max(Math.abs(term), Math.abs(next)) > Number.MAX_SAFE_INTEGER ? NaN : next;
}
