import { numeral } from "@stride/exercises";
import { type Fraction, readAnswer } from "@stride/exercises/answers";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { pageMetadata } from "@/components/site/page-metadata";
import { localeOf } from "@/i18n/locale";
import { NotationTable } from "./_components/notation-table";
import { readable, unreadable } from "./notations";
import "@/styles/site-pages.css";

interface Props {
  readonly params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = localeOf((await params).locale);
  const t = await getTranslations({ locale, namespace: "pages.reading" });
  return pageMetadata({ locale, path: "/reading", title: t("title"), description: t("description") });
}

/** How answers are read: every row is read anew by the reader that also reads the answers. */
export default async function Page({ params }: Props) {
  const locale = localeOf((await params).locale);
  const [t, practice] = await Promise.all([
    getTranslations({ locale, namespace: "pages.reading" }),
    getTranslations({ locale, namespace: "practice" }),
  ]);
  const heads = { typed: t("typed"), becomes: t("becomes"), reason: t("reason") };
  return (
    <main className="page" id="main">
      <h1>{t("title")}</h1>
      <article className="lesson">
        <p className="lead">{t("lead")}</p>
        {(["shape", "vector", "number"] as const).map((group) => (
          <section key={group} className="lesson" aria-labelledby={group}>
            <h2 id={group}>{t(`${group}.heading`)}</h2>
            <p>{t(`${group}.text`)}</p>
            {group === "shape" && <p>{t("shape.order")}</p>}
            <NotationTable
              label={t(`${group}.heading`)}
              heads={[heads.typed, heads.becomes]}
              rows={readable[group].typed.map((typed) => {
                const reading = readAnswer(readable[group].box, typed);
                return { typed, becomes: reading.status === "read" ? becomes(reading) : "" };
              })}
            />
          </section>
        ))}
        <section className="lesson" aria-labelledby="unreadable">
          <h2 id="unreadable">{t("unreadable.heading")}</h2>
          <p>{t("unreadable.text")}</p>
          <NotationTable
            label={t("unreadable.heading")}
            heads={[heads.typed, heads.reason]}
            rows={unreadable.flatMap(({ box, typed: texts }) =>
              texts.map((typed) => {
                const reading = readAnswer(box, typed);
                const reason =
                  reading.status === "unreadable"
                    ? practice(`reasons.${reading.reason}`, { piece: reading.piece })
                    : "";
                return { typed, reason };
              }),
            )}
          />
        </section>
        <h2>{t("conventions.heading")}</h2>
        <p>{t("conventions.text")}</p>
        <ul>
          <li>{t("conventions.layout")}</li>
          <li>{t("conventions.bias")}</li>
          <li>{t("conventions.rounding")}</li>
        </ul>
      </article>
    </main>
  );
}

/** What stands under the box; for a single count its value too, where the echo leaves it abbreviated: `1.8k = 1,800`. */
function becomes({ echo, value }: { readonly echo: string; readonly value: readonly Fraction[] }): string {
  const [count] = value;
  if (value.length !== 1 || count?.denominator !== 1n) return echo;
  const whole = numeral(count.numerator);
  return echo.includes(whole) ? echo : `${echo} = ${whole}`;
}
