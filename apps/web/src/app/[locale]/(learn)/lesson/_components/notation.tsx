import { getTranslations } from "next-intl/server";
import { tupleText } from "@/components/lesson/shape-text";
import type { Walk } from "@/components/lesson/worked-example";
import type { Locale } from "@/i18n/locale";

interface NotationProps {
  readonly walk: Walk;
  readonly locale: Locale;
}

/** How shapes and counts are written on this page. */
export async function Notation({ walk: { input }, locale }: NotationProps) {
  const t = await getTranslations({ locale, namespace: "lesson.notation" });
  const [rows = 0, columns = 0] = input;
  return (
    <>
      <h2 id="notation">{t("heading")}</h2>
      <p>{t("origin")}</p>
      <p>{t("shape", { shape: tupleText(input), rows, columns })}</p>
      <p>{t("bias")}</p>
      <dl className="symbols">
        <dt>
          <var>H</var>, <var>W</var>, <var>C</var>
        </dt>
        <dd>{t("symbols.size")}</dd>
        <dt>
          <var>F</var>
          <sub>h</sub>, <var>F</var>
          <sub>w</sub>
        </dt>
        <dd>{t("symbols.kernel")}</dd>
        <dt>
          <var>S</var>
        </dt>
        <dd>{t("symbols.stride")}</dd>
        <dt>
          <var>P</var>
        </dt>
        <dd>{t("symbols.padding")}</dd>
        <dt>
          <var>N</var>
        </dt>
        <dd>{t("symbols.count")}</dd>
        <dt>⌊ ⌋</dt>
        <dd>{t("symbols.floor")}</dd>
      </dl>
    </>
  );
}
