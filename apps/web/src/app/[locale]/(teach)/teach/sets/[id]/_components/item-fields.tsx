"use client";

import type { ItemSource, SetItem } from "@stride/classwork";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { NumberBox } from "@/components/teach/number-box";
import { Button } from "@/components/ui/button";
import { ContactSheet } from "./contact-sheet";
import { firstSource } from "./draft-edits";
import { KindFields } from "./kind-fields";
import { NetworkFields } from "./network-fields";
import type { Offer } from "./source-words";

interface ItemFieldsProps {
  readonly item: SetItem;
  readonly offer: Offer;
  readonly networks: ReadonlyMap<string, string>;
  /** `box` says in which box it was changed, where it is typed. */
  readonly onChange: (item: SetItem, box?: string) => void;
}

/** Everything that can be set of one item: what is asked, its points and tries. */
export function ItemFields({ item, offer, networks, onChange }: ItemFieldsProps) {
  const t = useTranslations("sets.editor");
  const sourceFields = (source: ItemSource, onSource: (source: ItemSource) => void) => (
    <>
      {source.from === "kind" ? (
        <KindFields source={source} offer={offer} onChange={onSource} />
      ) : (
        <NetworkFields
          source={source}
          name={networks.get(source.network)}
          locale={offer.locale}
          onChange={onSource}
        />
      )}
      <ContactSheet source={source} locale={offer.locale} />
    </>
  );
  return (
    <div className="item-fields">
      {item.type === "one" ? (
        sourceFields(item.source, (source) => onChange({ ...item, source }))
      ) : (
        <PickFields item={item} sourceFields={sourceFields} onChange={onChange} />
      )}
      <div className="numbers">
        <NumberBox
          label={t("points")}
          value={item.points}
          least={0}
          most={1000}
          step={0.5}
          onChange={(points) => points !== undefined && onChange({ ...item, points }, `${item.id} points`)}
        />
        <NumberBox
          label={t("tries")}
          value={item.tries}
          least={1}
          most={200}
          empty={t("asAssigned")}
          onChange={(tries) => onChange(withTries(item, tries), `${item.id} tries`)}
        />
      </div>
    </div>
  );
}

function withTries(item: SetItem, tries: number | undefined): SetItem {
  const changed = { ...item };
  if (tries === undefined) delete changed.tries;
  else changed.tries = tries;
  return changed;
}

interface PickFieldsProps {
  readonly item: Extract<SetItem, { type: "pick" }>;
  readonly sourceFields: (source: ItemSource, onSource: (source: ItemSource) => void) => ReactNode;
  readonly onChange: (item: SetItem, box?: string) => void;
}

/** So many may stand to choose from. */
const MOST = 20;

/** Exercises of which everybody gets some. */
function PickFields({ item, sourceFields, onChange }: PickFieldsProps) {
  const t = useTranslations("sets.editor");
  const { of } = item;
  return (
    <div className="pick">
      <NumberBox
        label={t("pickCount", { all: of.length })}
        value={item.count}
        least={1}
        most={MOST}
        onChange={(count) => count !== undefined && onChange({ ...item, count }, `${item.id} count`)}
      />
      <ol>
        {of.map((source, at) => (
          <li key={at}>
            {sourceFields(source, (next) => onChange({ ...item, of: of.with(at, next) }))}
            {of.length > 1 && (
              <Button look="quiet" onClick={() => onChange({ ...item, of: of.toSpliced(at, 1) })}>
                {t("removeFromPick", { number: at + 1 })}
              </Button>
            )}
          </li>
        ))}
      </ol>
      {of.length < MOST && (
        <Button look="quiet" onClick={() => onChange({ ...item, of: [...of, of.at(-1) ?? firstSource] })}>
          {t("addToPick")}
        </Button>
      )}
    </div>
  );
}
