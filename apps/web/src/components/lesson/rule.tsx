import type { ReactNode } from "react";
import { Formula } from "@/components/formula";

interface RuleProps {
  readonly name: string;
  readonly children: ReactNode;
}

/** A rule to keep. */
export function Rule({ name, children }: RuleProps) {
  return (
    <div className="def">
      <p className="name">{name}</p>
      {children}
    </div>
  );
}

/** The rules in TeX; their numbers are filled in by the exercise, step by step. */
const rules = {
  size: {
    left: "H_{\\text{out}}",
    rule: "\\left\\lfloor \\frac{H + 2P - F_h}{S} \\right\\rfloor + 1",
  },
  convolution: {
    left: "N_{\\text{par}}",
    rule: "(F_h \\cdot F_w \\cdot C_{\\text{in}} + 1) \\cdot C_{\\text{out}}",
  },
  pooling: { left: "H_{\\text{out}}", rule: "\\frac{H - F}{F} + 1 = \\frac{H}{F}" },
  flatten: { left: "N_{\\text{features}}", rule: "H \\cdot W \\cdot C" },
  dense: { left: "N_{\\text{par}}", rule: "(N_{\\text{in}} + 1) \\cdot N_{\\text{out}}" },
} as const;

export function RuleFormula({ of }: { readonly of: keyof typeof rules }) {
  return <Formula {...rules[of]} />;
}
