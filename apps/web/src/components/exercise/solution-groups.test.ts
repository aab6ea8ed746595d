import { describe, expect, it } from "vitest";
import { areAlike, groupsOf } from "./solution-groups";

const step = (name: string, text: string, of?: string) => ({ step: name, text, ...(of && { of }) });

describe("a solution", () => {
  it("is told layer by layer, and only the first step of a name has an address", () => {
    const steps = [
      step("positions", "Rows.", "first (conv)"),
      step("positions", "Rows.", "pool (max pool)"),
      step("remark", "One change mends it.", "The repair"),
    ];
    const groups = groupsOf([{ label: "The repair", steps }]);
    expect(groups.map(({ heading }) => heading)).toEqual(["first (conv)", "pool (max pool)", "The repair"]);
    expect(groups.map(({ steps: [first] }) => first?.id)).toEqual([
      "step-0-positions",
      undefined,
      "step-0-remark",
    ]);
  });

  it("says of which part a layer is told, where each of several goes through the same layers", () => {
    const part = (label: string) => ({
      label,
      steps: [step("positions", "Rows.", "1 conv"), step("total", "All.", label)],
    });
    const headings = groupsOf([part("Operations"), part("Parameters")]).map(({ heading }) => heading);
    expect(headings).toEqual(["Operations · 1 conv", "Operations", "Parameters · 1 conv", "Parameters"]);
  });

  it("has no heading where there is one part and nothing to tell apart", () => {
    const [group, ...more] = groupsOf([{ label: "The layer", steps: [step("positions", "Rows.")] }]);
    expect(group?.heading).toBeUndefined();
    expect(more).toEqual([]);
  });

  it("says steps once only where all parts take the same ones", () => {
    const cell = (label: string, ...texts: readonly string[]) => ({
      label,
      steps: texts.map((text) => step("channelSum", text)),
    });
    expect(areAlike([cell("a", "Multiply."), cell("b", "Multiply.")])).toBe(true);
    expect(areAlike([cell("a", "Multiply."), cell("b", "Multiply.", "Add.")])).toBe(false);
    expect(areAlike([cell("a", "Multiply.")])).toBe(false);
  });
});
