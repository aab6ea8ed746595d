import type { SolutionView } from "@stride/api";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Formula } from "@/components/formula";
import { AlikeSolution } from "./alike-solution";
import { unbrokenSums } from "./unbroken";
import { areAlike, groupsOf, isGiven, type StepGroup } from "./solution-groups";

interface WorkedSolutionProps {
  readonly solution: SolutionView;
  /** The window on this very input, where it is small enough to draw. */
  readonly picture?: ReactNode;
  /** The window place by place, where each place is calculated: it stands before the steps. */
  readonly walk?: ReactNode;
}

/** Every step with this exercise's numbers; of a table, row by row. */
export async function WorkedSolution({ solution, picture, walk }: WorkedSolutionProps) {
  const t = await getTranslations("practice");
  return (
    <section className="worked" id="solution" aria-labelledby="solution-heading" tabIndex={-1}>
      <h2 id="solution-heading">{t("solution")}</h2>
      {walk}
      {areAlike(solution) ? (
        <AlikeSolution solution={solution} />
      ) : (
        groupsOf(solution).map((group, at) => <Steps key={at} {...group} />)
      )}
      {picture}
    </section>
  );
}

function Steps({ heading, steps }: StepGroup) {
  return (
    <div>
      {heading !== undefined && <h3>{heading}</h3>}
      <ol className="steps">
        {steps.map((step, at) => (
          <li key={at} id={step.id} className={isGiven(step) ? "given" : undefined}>
            <div>
              <p>{unbrokenSums(step.text)}</p>
              {step.formula && <Formula {...step.formula} />}
            </div>
          </li>
        ))}
      </ol>
    </div>
  );
}
