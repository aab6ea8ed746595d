"use client";

import type { Finding } from "@stride/classwork";
import { useTranslations } from "next-intl";

interface CheckListProps {
  /** Nothing while it is being checked. */
  readonly findings: readonly Finding[] | undefined;
  /** The ids of the items, in their order. */
  readonly items: readonly string[];
}

/** What is wrong with the set, each with a link to where. */
export function CheckList({ findings, items }: CheckListProps) {
  const t = useTranslations("sets.check");
  return (
    <section className="check" aria-labelledby="check">
      <h2 id="check">{t("title")}</h2>
      {findings === undefined && <p className="soft">{t("checking")}</p>}
      {findings?.length === 0 && <p className="soft">{t("nothing")}</p>}
      {findings && findings.length > 0 && (
        <ul>
          {findings.map(({ code, item, of, as, kilobytes, blocks }) => (
            <li key={`${code} ${item} ${of}`} className={blocks ? "blocks" : undefined}>
              {item !== undefined && items.includes(item) && (
                <>
                  <a href={`#item-${item}`}>
                    {t("where", { number: items.indexOf(item) + 1, of: (of ?? -1) + 1 })}
                  </a>
                  {": "}
                </>
              )}
              {t(`findings.${code}`, {
                ...{ number: as ? items.indexOf(as.item) + 1 : 0, of: (as?.of ?? -1) + 1 },
                ...{ all: kilobytes?.all ?? 0, own: kilobytes?.item ?? 0, most: kilobytes?.most ?? 0 },
              })}{" "}
              {blocks && <b>{t("blocks")}</b>}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
