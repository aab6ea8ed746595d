import type { HintView } from "@stride/api";
import { Formula } from "@/components/formula";

/** The hints that were taken, as items of the ladder. */
export function HintItems({ hints }: { readonly hints: readonly HintView[] }) {
  return hints.map(({ text, formulas }, at) => (
    <li key={at} className="taken" data-n={at + 1}>
      {text}
      {formulas.map((formula, line) => (
        <Formula key={line} {...formula} />
      ))}
    </li>
  ));
}
