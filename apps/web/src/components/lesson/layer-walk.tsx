import { numeral } from "@stride/exercises";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Formula } from "@/components/formula";
import type { Locale } from "@/i18n/locale";
import { tupleText } from "./shape-text";
import type { WalkedLayer } from "./worked-example";

interface LayerWalkProps {
  readonly walked: WalkedLayer;
  readonly locale: Locale;
  /** What is to be said before the calculation, and the picture. */
  readonly children?: ReactNode;
}

/** One layer: its settings, its shapes, and the calculation step by step. */
export async function LayerWalk({ walked, locale, children }: LayerWalkProps) {
  const t = await getTranslations({ locale, namespace: "lesson" });
  const { label, settings, input, output, counts, steps } = walked;
  return (
    <>
      <h3>{label}</h3>
      <p className="facts">
        {settings !== "" && <span>{settings}</span>}
        <span className="mono">{t("inOut", { input: tupleText(input), output: tupleText(output) })}</span>
      </p>
      {children}
      <div>
        <ol className="steps">
          {steps.map(({ text, formula }, at) => (
            <li key={at}>
              <div>
                <p>{text}</p>
                {formula && <Formula {...formula} />}
              </div>
            </li>
          ))}
        </ol>
      </div>
      <p className="counts">
        {counts.biased === 0
          ? t("noParameters")
          : t.rich("counts", {
              plain: numeral(counts.plain),
              biased: numeral(counts.biased),
              b: (count) => <b>{count}</b>,
            })}
      </p>
    </>
  );
}
