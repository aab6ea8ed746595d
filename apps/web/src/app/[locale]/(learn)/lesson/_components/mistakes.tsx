import { getTranslations } from "next-intl/server";
import { FindMistakes } from "@/components/lesson/find-mistakes";
import { statements } from "@/components/lesson/statements";
import type { Locale } from "@/i18n/locale";

/** What the post got wrong, among what it got right. */
export async function Mistakes({ locale }: { readonly locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "lesson.mistakes" });
  const all = statements.length;
  const outcomes = (truth: "right" | "wrong") => ({
    agreed: t(`outcomes.${truth}.agreed`),
    missed: t(`outcomes.${truth}.missed`),
    open: t(`outcomes.${truth}.open`),
  });
  const counts = Array.from({ length: all + 1 }, (_, count) => count);
  return (
    <>
      <h2 id="mistakes">{t("heading")}</h2>
      <p>{t("intro")}</p>
      <FindMistakes
        statements={statements.map(({ id, isRight }) => ({
          id,
          isRight,
          text: unbroken(t(`statements.${id}.text`)),
          why: unbroken(t(`statements.${id}.why`)),
        }))}
        words={{
          right: t("right"),
          wrong: t("wrong"),
          check: t("check"),
          again: t("again"),
          outcomes: { right: outcomes("right"), wrong: outcomes("wrong") },
          scores: counts.map((right) => t("score", { right, all })),
          open: counts.map((count) => (count === 0 ? "" : t("open", { count }))),
        }}
      />
    </>
  );
}

/** A shape stays on one line. */
function unbroken(text: string): string {
  return text.replace(/\([\d, ]+\)/gu, (shape) => shape.replaceAll(" ", "\u00a0"));
}
