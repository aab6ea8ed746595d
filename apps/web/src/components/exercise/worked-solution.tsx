import type { SolutionView } from "@stride/api";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Formula } from "@/components/formula";

interface WorkedSolutionProps {
  readonly solution: SolutionView;
  /** The window on this very input, where it is small enough to draw. */
  readonly picture?: ReactNode;
}

/** Every step with this exercise's numbers; of a table, row by row. */
export async function WorkedSolution({ solution, picture }: WorkedSolutionProps) {
  const t = await getTranslations("practice");
  return (
    <section className="worked" id="solution" aria-labelledby="solution-heading" tabIndex={-1}>
      <h2 id="solution-heading">{t("solution")}</h2>
      {solution.map(({ label, steps }, part) => (
        <div key={label}>
          {solution.length > 1 && <h3>{label}</h3>}
          <ol className="steps">
            {steps.map(({ step, text, formula }, at) => (
              <li key={at} id={anchorOf(steps, step, at, part)}>
                <div>
                  <p>{text}</p>
                  <Formula {...formula} />
                </div>
              </li>
            ))}
          </ol>
        </div>
      ))}
      {picture}
    </section>
  );
}

/** The first step of a name has an address: a diagnosis leads there. */
function anchorOf(steps: SolutionView[number]["steps"], step: string, at: number, part: number) {
  return steps.findIndex((one) => one.step === step) === at ? `step-${part}-${step}` : undefined;
}
