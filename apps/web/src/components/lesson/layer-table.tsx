import { numeral } from "@stride/exercises";
import { getTranslations } from "next-intl/server";
import { Formula } from "@/components/formula";
import type { Locale } from "@/i18n/locale";
import { tupleText } from "./shape-text";
import type { Walk } from "./worked-example";

interface LayerTableProps {
  readonly walk: Walk;
  readonly locale: Locale;
}

/** Every layer in one row, counted both ways. */
export async function LayerTable({ walk: { layers, total, sums }, locale }: LayerTableProps) {
  const t = await getTranslations({ locale, namespace: "lesson.table" });
  return (
    <>
      <table className="table layers">
        <thead>
          <tr>
            <th scope="col">{t("layer")}</th>
            <th scope="col">{t("output")}</th>
            <th className="num" scope="col">
              {t("plain")}
            </th>
            <th className="num" scope="col">
              {t("biased")}
            </th>
          </tr>
        </thead>
        <tbody>
          {layers.map(({ label, settings, output, counts }) => (
            <tr key={label}>
              <th scope="row">
                {label}
                {settings !== "" && <span className="soft">{settings}</span>}
              </th>
              <td className="mono">{tupleText(output)}</td>
              <td className="num">{numeral(counts.plain)}</td>
              <td className="num">{numeral(counts.biased)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t("total")}</th>
            <td />
            <td className="num">{numeral(total.plain)}</td>
            <td className="num">{numeral(total.biased)}</td>
          </tr>
        </tfoot>
      </table>
      <div>{sums.map(({ formula }) => formula && <Formula key={formula.result} {...formula} />)}</div>
    </>
  );
}
