import { getTranslations } from "next-intl/server";
import { StartButton } from "@/components/exercise/start-button";
import { localeOf } from "@/i18n/locale";

interface Props {
  readonly params: Promise<{ locale: string }>;
}

export default async function Page({ params }: Props) {
  const locale = localeOf((await params).locale);
  const [site, t] = await Promise.all([
    getTranslations({ locale, namespace: "site" }),
    getTranslations({ locale, namespace: "practice" }),
  ]);
  return (
    <main className="page" id="main">
      <h1>{site("description")}</h1>
      <div className="acts">
        <StartButton
          look="primary"
          locale={locale}
          start={{ kind: "output-shape", difficulty: 1 }}
          words={{ failed: t("failed"), starting: t("checking") }}
        >
          {t("start")}
        </StartButton>
      </div>
    </main>
  );
}
