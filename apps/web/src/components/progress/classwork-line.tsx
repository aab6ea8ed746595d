import type { Mine } from "@stride/api";
import { getTranslations } from "next-intl/server";
import Link from "next/link";
import type { ReactNode } from "react";
import { isToDo } from "@/components/work/in-order";
import type { Locale } from "@/i18n/locale";
import { written } from "@/i18n/written";

interface ClassworkLineProps {
  readonly classes: Mine["classes"];
  readonly locale: Locale;
}

/** Where somebody stands in what their classes gave them, in a line that leads there. */
export async function ClassworkLine({ classes, locale }: ClassworkLineProps) {
  const t = await getTranslations({ locale, namespace: "progress" });
  const work = (words: ReactNode) => <Link href={`/${locale}/work`}>{words}</Link>;
  const lines = classes.flatMap(({ assignments }) => assignments);
  if (lines.length === 0) return <p className="quietline">{t.rich("classwork", { work })}</p>;
  const works = lines.flatMap((line) => line.work ?? []);
  const scored = works.flatMap(({ score, points }) => (score === undefined ? [] : [{ score, points }]));
  const { number } = written(locale);
  const facts = [
    t("toDo", { count: lines.filter(isToDo).length }),
    t("exercisesAnswered", { count: works.reduce((sum, { answered }) => sum + answered, 0) }),
    ...(scored.length === 0
      ? []
      : [
          t("pointsReached", {
            score: number(scored.reduce((sum, { score }) => sum + score, 0)),
            points: number(scored.reduce((sum, { points }) => sum + points, 0)),
          }),
        ]),
  ];
  return (
    <p className="quietline">
      {t.rich("classworkStands", { work, facts: facts.join(" · ") })} {t("ownOnly")}
    </p>
  );
}
