import type { SolutionView } from "@stride/api";
import { getTranslations } from "next-intl/server";
import { Formula } from "@/components/formula";
import { anchorOf, type SolutionStep } from "./solution-groups";

/** What is calculated in every cell alike: the steps once, by their rules; then each cell's numbers. */
export async function AlikeSolution({ solution }: { readonly solution: SolutionView }) {
  const t = await getTranslations("practice");
  const [first] = solution;
  return (
    <div>
      <h3>{t("everyCell")}</h3>
      <ol className="steps">
        {first?.steps.map(({ text, formula }, at) => (
          <li key={at}>
            <div>
              <p>{text}</p>
              {formula && <Formula left={formula.left} rule={formula.rule} />}
            </div>
          </li>
        ))}
      </ol>
      <h3>{t("cellByCell")}</h3>
      <dl className="by-cell">
        {solution.map(({ label, steps }, part) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              {steps.map(
                (step, at) =>
                  isCalculated(step) && (
                    <span key={at} id={anchorOf(steps, at, part)}>
                      <Formula
                        left={`${step.formula?.left} = ${step.formula?.numbers}`}
                        result={step.formula?.result}
                      />
                    </span>
                  ),
              )}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

/** A sum of one term is that term. */
function isCalculated({ formula }: SolutionStep): boolean {
  return formula?.numbers !== undefined && formula.numbers !== formula.result;
}
