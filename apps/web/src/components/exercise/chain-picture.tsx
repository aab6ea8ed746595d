import type { PublicExercise } from "@stride/api";
import { getTranslations } from "next-intl/server";

type Chain = Extract<PublicExercise["picture"], { kind: "chain" }>;

/** Windows behind one another along one axis, a line each. */
export async function ChainPicture({ size, windows }: Chain) {
  const t = await getTranslations("practice");
  const dilated = windows.some(({ dilation }) => dilation > 1);
  return (
    <figure className="scrolls">
      <table className="table chain">
        <caption>{size === undefined ? t("chain") : t("chainOf", { size })}</caption>
        <thead>
          <tr>
            <th scope="col">{t("layer")}</th>
            <th scope="col">{t("kernel")}</th>
            <th scope="col">{t("stride")}</th>
            <th scope="col">{t("padding")}</th>
            {dilated && <th scope="col">{t("dilation")}</th>}
          </tr>
        </thead>
        <tbody>
          {windows.map(({ kernel, stride, padding, dilation }, at) => (
            <tr key={at}>
              <th scope="row">{at + 1}</th>
              <td className="mono">{kernel}</td>
              <td className="mono">{stride}</td>
              <td className="mono">{padding}</td>
              {dilated && <td className="mono">{dilation}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}
