import type { ItemSource, SetItem } from "@stride/classwork";
import { catalogue, skills } from "@stride/exercises";
import { getTranslations } from "next-intl/server";
import type { Locale } from "@/i18n/locale";
import { ContactSheet } from "../../../_components/contact-sheet";

interface FrozenItemProps {
  readonly item: SetItem;
  /** From 1. */
  readonly place: number;
  readonly version: { readonly id: string; readonly number: number };
  readonly networks: readonly { readonly id: string; readonly name: string }[];
  readonly locale: Locale;
}

/** An item of a published version: what it asks for, and what came of it for twenty learners. */
export async function FrozenItem({ item, place, version, networks, locale }: FrozenItemProps) {
  const [t, editor, preview] = await Promise.all([
    getTranslations({ locale, namespace: "sets.versions" }),
    getTranslations({ locale, namespace: "sets.editor" }),
    getTranslations({ locale, namespace: "sets.preview" }),
  ]);
  const sources = item.type === "one" ? [item.source] : item.of;
  const nameOf = (source: ItemSource) =>
    source.from === "network"
      ? [`${editor("ofNetwork")} ${networks.find(({ id }) => id === source.network)?.name ?? ""}`.trim()]
      : levelOf(source, locale);
  return (
    <li>
      <h2>
        {place}.{" "}
        {item.type === "one"
          ? titleOf(item.source, locale)
          : t("pick", { count: item.count, all: item.of.length })}
      </h2>
      <p className="soft">
        {[
          preview("points", { points: item.points }),
          item.tries !== undefined && preview("tries", { tries: item.tries }),
        ]
          .filter(Boolean)
          .join(" · ")}
      </p>
      {sources.map((source, at) => (
        <div key={at} className="frozen-source">
          <p>
            {item.type === "pick" && <b>{titleOf(source, locale)} </b>}
            <span className="soft">{nameOf(source).join(" · ")}</span>
          </p>
          <ContactSheet source={source} version={version} locale={locale} />
        </div>
      ))}
    </li>
  );
}

const kinds = new Map(catalogue().map((kind) => [kind.id, kind]));
const titles = new Map(Object.entries(skills));

const titleOf = ({ kind }: ItemSource, locale: Locale) => kinds.get(kind)?.title[locale] ?? kind;

function levelOf({ kind, difficulty, skill }: Extract<ItemSource, { from: "kind" }>, locale: Locale) {
  const features = kinds.get(kind)?.features[difficulty].map((feature) => feature[locale]) ?? [];
  return [
    `${difficulty}: ${features.join(", ")}`,
    ...(skill === undefined ? [] : [titles.get(skill)?.[locale] ?? skill]),
  ];
}
