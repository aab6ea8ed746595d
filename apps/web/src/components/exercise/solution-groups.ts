import type { SolutionView } from "@stride/api";

export type SolutionStep = SolutionView[number]["steps"][number];

/** Steps about the same layer, under its name. */
export interface StepGroup {
  readonly heading: string | undefined;
  readonly steps: readonly (SolutionStep & { readonly id: string | undefined })[];
}

/** A solution as it is told: part by part, and where a part is several layers, layer by layer. */
export function groupsOf(solution: SolutionView): StepGroup[] {
  return solution.flatMap(({ label, steps }, part) => {
    const groups: { heading: string | undefined; steps: StepGroup["steps"] }[] = [];
    for (const [at, step] of steps.entries()) {
      const heading = headingOf(step, solution.length > 1 ? label : undefined);
      const placed = { ...step, id: anchorOf(steps, at, part) };
      const last = groups.at(-1);
      if (last && last.heading === heading) last.steps = [...last.steps, placed];
      else groups.push({ heading, steps: [placed] });
    }
    return groups;
  });
}

/** Of one of several parts, that part comes first: each may go through the same layers. */
function headingOf({ of }: SolutionStep, part: string | undefined): string | undefined {
  return of === undefined || part === undefined || of === part ? (of ?? part) : `${part} · ${of}`;
}

/** Whether several parts, as the cells of a grid, are calculated in the very same steps: then these are said once. */
export function areAlike([first, ...others]: SolutionView): boolean {
  const said = (part: SolutionView[number] | undefined) => part?.steps.map(({ text }) => text).join("\n");
  return others.length > 0 && others.every((part) => said(part) === said(first));
}

/** A value that is given, without a calculation: `row = 3`. */
export function isGiven({ step, formula }: SolutionStep): boolean {
  return (
    step === "remark" && formula?.numbers === undefined && formula?.rule === formula?.result && !!formula
  );
}

/** The first step of a name has an address: a diagnosis leads there. */
export function anchorOf(steps: readonly SolutionStep[], at: number, part: number): string | undefined {
  const name = steps[at]?.step;
  return steps.findIndex(({ step }) => step === name) === at ? `step-${part}-${name}` : undefined;
}
