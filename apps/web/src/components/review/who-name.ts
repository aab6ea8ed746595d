import type { Who } from "@stride/api";
import { getTranslations } from "next-intl/server";
import type { Locale } from "@/i18n/locale";

/** What a learner is called here: by name, or where nobody shall be known, by number. */
export async function whoNames(locale: Locale): Promise<(who: Who) => string> {
  const t = await getTranslations({ locale, namespace: "review.attempts" });
  return (who) => ("name" in who ? who.name : t("anonymousLearner", { number: who.number }));
}
