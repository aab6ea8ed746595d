import { z } from "zod";
import { type Operands, type Operation, unreadable } from "./operation.ts";
import { NotComputable } from "./problem.ts";
import { cells } from "./stands.ts";

const schema = z.strictObject({ eps: z.number().min(0).default(1e-5) });

interface Statistics {
  readonly mean: number;
  readonly deviation: number;
  readonly gamma: number;
  readonly beta: number;
}

/** γ (x − μ) / √(σ² + ε) + β with a channel's kept statistics, as a trained network is used. It is rounded once. */
export const batchNorm: Operation = (operands) => {
  const { eps } = operands.attrs(schema);
  const { shape, values } = operands.input;
  const [, channels, ...size] = shape;
  if (channels === undefined) throw new NotComputable({ code: "wrong-rank", expected: 2, got: shape.length });
  const statistics = statisticsOf(operands, channels, eps);
  return {
    shape,
    values: values.map((value, at) => {
      const { mean, deviation, gamma, beta } = statistics[Math.floor(at / cells(size)) % channels] ?? unit;
      return ((value - mean) * gamma + beta * deviation) / deviation;
    }),
  };
};

const unit: Statistics = { mean: 0, deviation: 1, gamma: 1, beta: 0 };

function statisticsOf({ bn }: Operands, channels: number, eps: number): Statistics[] {
  if (!bn) throw unreadable(["bn"], "missing");
  for (const given of [bn.mean, bn.var, bn.gamma, bn.beta]) {
    if (given && given.length !== channels) {
      throw new NotComputable({ code: "channels-mismatch", expected: given.length, got: channels });
    }
  }
  return bn.mean.map((mean, channel) => {
    const variance = (bn.var[channel] ?? 0) + eps;
    if (variance <= 0) throw new NotComputable({ code: "variance-not-positive", channel, variance });
    const [gamma, beta] = [bn.gamma?.[channel] ?? 1, bn.beta?.[channel] ?? 0];
    return { mean, deviation: Math.sqrt(variance), gamma, beta };
  });
}
