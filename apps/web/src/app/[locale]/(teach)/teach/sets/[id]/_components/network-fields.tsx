"use client";

import type { ItemSource } from "@stride/classwork";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { SelectBox } from "@/components/teach/select-box";
import { trpc } from "@/trpc/client";
import { BlanksTable } from "./blanks-table";
import type { Offer } from "./source-words";

type OfNetwork = Extract<ItemSource, { from: "network" }>;
type Offered = Awaited<ReturnType<typeof trpc.problemSets.networkKinds.query>>["kinds"];

interface NetworkFieldsProps {
  readonly source: OfNetwork;
  /** What the network is called, if it is still there. */
  readonly name: string | undefined;
  readonly locale: Offer["locale"];
  readonly onChange: (source: OfNetwork) => void;
}

/** What is asked of a network: which kind, in which order of axes, and which cells of its table. */
export function NetworkFields({ source, name, locale, onChange }: NetworkFieldsProps) {
  const t = useTranslations("sets.editor");
  const { network, layout } = source;
  const offered = useOffered(network, layout, locale);
  const kind = offered?.find((one) => one.kind === source.kind);
  const { from } = source;
  return (
    <div className="source">
      <p className="of-network">
        {t("ofNetwork")} <b>{name ?? t("networkGone")}</b>
      </p>
      <SelectBox
        label={t("kind")}
        value={source.kind}
        onChange={(id) => onChange({ from, network, layout, kind: id })}
      >
        {!kind && <option value={source.kind}>{source.kind}</option>}
        {offered?.map(({ kind: id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </SelectBox>
      <SelectBox
        label={t("layout")}
        value={layout}
        onChange={(next) =>
          onChange({ ...source, layout: next === "channels-first" ? "channels-first" : "channels-last" })
        }
      >
        <option value="channels-last">{t("channelsLast")}</option>
        <option value="channels-first">{t("channelsFirst")}</option>
      </SelectBox>
      {kind?.blankable && (
        <BlanksTable
          parts={kind.parts}
          blanks={source.blanks}
          onChange={(blanks) =>
            onChange({ from, network, layout, kind: source.kind, ...(blanks && { blanks: [...blanks] }) })
          }
        />
      )}
    </div>
  );
}

function useOffered(id: string, layout: OfNetwork["layout"], locale: Offer["locale"]): Offered | undefined {
  const key = `${id} ${layout}`;
  const [offered, setOffered] = useState<{ readonly key: string; readonly kinds: Offered }>();
  useEffect(() => {
    let isWanted = true;
    trpc.problemSets.networkKinds.query({ id, layout, locale }).then(
      ({ kinds }) => isWanted && setOffered({ key: `${id} ${layout}`, kinds }),
      // What is gone, the check says; a lost connection shows where the draft is saved.
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [id, layout, locale]);
  return offered?.key === key ? offered.kinds : undefined;
}
