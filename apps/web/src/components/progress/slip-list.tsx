import type { Overview } from "@stride/api";
import { getTranslations } from "next-intl/server";
import { StartButton } from "@/components/exercise/start-button";
import type { Locale } from "@/i18n/locale";

interface SlipListProps {
  readonly slips: Overview["misconceptions"];
  readonly locale: Locale;
}

/** The misconceptions that explained wrong answers, the commonest first, each with exercises in which it shows. */
export async function SlipList({ slips, locale }: SlipListProps) {
  const t = await getTranslations({ locale, namespace: "progress" });
  return (
    <section className="mapsec" aria-labelledby="slips">
      <h2 id="slips">{t("slips")}</h2>
      {slips.length === 0 && <p className="soft">{t("noSlips")}</p>}
      <ul className="slips">
        {slips.map(({ id, name, count }) => (
          <li key={id}>
            <span className="name">{name}</span>
            <span className="about">{t("seen", { count })}</span>
            <span className="n" aria-hidden="true">
              {count}
            </span>
            <span className="go">
              <StartButton
                look="quiet"
                locale={locale}
                start={{ misconception: id }}
                words={{ starting: t("starting"), failed: t("failed") }}
              >
                {t("practise")}
                <span className="vh">: {name}</span>
              </StartButton>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
