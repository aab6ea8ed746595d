import type { ClassMap } from "@stride/api";
import { getTranslations } from "next-intl/server";
import { VerdictIcon } from "@/components/figures/verdict-icon";
import type { Locale } from "@/i18n/locale";

type Learner = ClassMap["learners"][number];

interface HelpListProps {
  readonly learners: readonly Learner[];
  readonly locale: Locale;
}

/** So many stand there at once; the others can be opened. */
const FIRST = 8;

/** Who needs help, and with what: whom the same mistake came back to most often, first. */
export async function HelpList({ learners, locale }: HelpListProps) {
  const t = await getTranslations({ locale, namespace: "review.map" });
  const others = learners.slice(FIRST);
  return (
    <section aria-labelledby="help">
      <h2 id="help">{t("help")}</h2>
      <p className="soft">{t(learners.length === 0 ? "noHelp" : "helpLead")}</p>
      <Learners learners={learners.slice(0, FIRST)} locale={locale} />
      {others.length > 0 && (
        <details className="rarer">
          <summary>{t("more", { count: others.length })}</summary>
          <Learners learners={others} locale={locale} />
        </details>
      )}
    </section>
  );
}

async function Learners({ learners, locale }: HelpListProps) {
  const t = await getTranslations({ locale, namespace: "review.map" });
  return (
    <ul className="help">
      {learners.map(({ id, name, misconceptions: [main, ...also], recent }) => (
        <li key={id}>
          <b>{name}</b>
          <span className="with">
            {main?.name}
            <small>
              {t("times", { count: main?.count ?? 0 })}
              {also.length > 0 && (
                <>
                  {" · "}
                  {t("also", {
                    names: also
                      .slice(0, 2)
                      .map((one) => one.name)
                      .join(", "),
                  })}
                </>
              )}
            </small>
          </span>
          <Recent recent={recent} locale={locale} />
        </li>
      ))}
    </ul>
  );
}

const icons = { right: "right", partial: "inherited", wrong: "wrong" } as const;

async function Recent({ recent, locale }: { readonly recent: Learner["recent"]; readonly locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "review.map" });
  if (recent.length === 0) return null;
  const right = recent.filter((one) => one === "right").length;
  const label = t("recent", { count: recent.length, right, wrong: recent.length - right });
  return (
    <span className="recent">
      <small aria-hidden="true">{t("recentShort", { count: recent.length })}</small>
      <span role="img" aria-label={label}>
        {recent.map((one, at) => (
          <VerdictIcon key={at} verdict={icons[one]} />
        ))}
      </span>
    </span>
  );
}
