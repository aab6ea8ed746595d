import type { ReviewedItem } from "@stride/api";
import { getTranslations } from "next-intl/server";
import { OverrideForm } from "@/components/review/override-form";
import { pointsIn } from "@/components/review/points-in";
import type { Locale } from "@/i18n/locale";
import { written } from "@/i18n/written";
import { WithdrawButton } from "./withdraw-button";

interface ItemScoreProps {
  readonly item: ReviewedItem;
  readonly locale: Locale;
}

/** What counts, the automatic grade beside it, and how to say otherwise. */
export async function ItemScore({ item, locale }: ItemScoreProps) {
  const [t, rows] = await Promise.all([
    getTranslations({ locale, namespace: "review.item" }),
    getTranslations({ locale, namespace: "review.attempts" }),
  ]);
  const { number } = written(locale);
  const points = pointsIn(locale);
  const automatic = points(item.automaticScore, item.points);
  return (
    <section aria-labelledby="score">
      <h2 id="score">{t("score")}</h2>
      <p className="big">
        {rows("scoreOf", { score: points(item.score, item.points), points: number(item.points) })}
      </p>
      {item.overridden && <p>{t("automaticBeside", { score: automatic })}</p>}
      {item.late && <p>{t("lateCounts")}</p>}
      {item.overridden && <WithdrawButton item={item.id} score={automatic} />}
      <h3>{t("change")}</h3>
      <OverrideForm items={[item.id]} points={item.points} />
    </section>
  );
}
