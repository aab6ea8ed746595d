import type { WorkView } from "@stride/api";
import { getTranslations } from "next-intl/server";
import type { Locale } from "@/i18n/locale";

interface NewsProps {
  readonly news: NonNullable<WorkView["work"]>["items"][number]["news"];
  readonly locale: Locale;
}

/** What a teacher said, or changed, since the learner last looked; nothing where there is nothing. */
export async function News({ news: { comments, changes }, locale }: NewsProps) {
  const t = await getTranslations({ locale, namespace: "work" });
  const said = [
    ...(comments > 0 ? [t("newComments", { count: comments })] : []),
    ...(changes > 0 ? [t("newScores", { count: changes })] : []),
  ];
  return said.length === 0 ? null : <b className="news">{said.join(", ")}</b>;
}
