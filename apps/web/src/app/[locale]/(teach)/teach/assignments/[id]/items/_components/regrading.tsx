import type { RegradePreview } from "@stride/api";
import { getTranslations } from "next-intl/server";
import type { Locale } from "@/i18n/locale";
import { written } from "@/i18n/written";
import { RegradeButtons } from "./regrade-buttons";

interface RegradingProps {
  readonly assignmentId: string;
  readonly preview: RegradePreview;
  readonly locale: Locale;
}

/** Whose score today's engine would change, before it does, and the way back. */
export async function Regrading({ assignmentId, preview, locale }: RegradingProps) {
  const t = await getTranslations({ locale, namespace: "review.items" });
  const { percent } = written(locale);
  const { replayed, changes, engineVersion, undoable } = preview;
  const share = (score: number | null) => (score === null ? t("unknown") : percent(score));
  return (
    <section className="about" aria-labelledby="regrade">
      <h2 id="regrade">{t("regrade")}</h2>
      <p>
        {replayed === 0
          ? t("regradeNone")
          : t("regradeLead", { count: replayed, engine: engineVersion, changes: changes.length })}
      </p>
      <ul className="counts">
        {changes.map(({ itemId, learner, position, before, after, overridden }) => (
          <li key={itemId}>
            {t("regradeRow", { learner, position, before: share(before), after: share(after) })}
            {overridden && <span className="soft">{t("regradeOverridden")}</span>}
          </li>
        ))}
      </ul>
      <RegradeButtons assignmentId={assignmentId} canRegrade={changes.length > 0} canUndo={undoable} />
    </section>
  );
}
