"use client";

import type { ItemSource } from "@stride/classwork";
import type { SettingId, Settings } from "@stride/exercises";
import { useTranslations } from "next-intl";
import { SelectBox } from "@/components/teach/select-box";
import type { Offer, OfferedLevel } from "./source-words";

type OfKind = Extract<ItemSource, { from: "kind" }>;

interface KindFieldsProps {
  readonly source: OfKind;
  readonly offer: Offer;
  readonly onChange: (source: OfKind) => void;
}

/** Which kind of exercise, how hard in words, and of which skill. */
export function KindFields({ source, offer: { groups }, onChange }: KindFieldsProps) {
  const t = useTranslations("sets.editor");
  const kinds = groups.flatMap((group) => group.kinds);
  const kind = kinds.find(({ id }) => id === source.kind);
  const level = kind?.levels.find(({ difficulty }) => difficulty === source.difficulty);
  return (
    <div className="source">
      <SelectBox
        label={t("kind")}
        value={source.kind}
        onChange={(id) => onChange({ from: "kind", kind: id, difficulty: source.difficulty })}
      >
        {!kind && <option value={source.kind}>{source.kind}</option>}
        {groups.map(({ title, kinds: members }) => (
          <optgroup key={title} label={title}>
            {members.map(({ id, title: name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </optgroup>
        ))}
      </SelectBox>
      <SelectBox
        label={t("difficulty")}
        value={String(source.difficulty)}
        onChange={(level) => {
          const found = kind?.levels.find(({ difficulty }) => String(difficulty) === level);
          if (found) onChange(offeredAt(found, { ...source, difficulty: found.difficulty }));
        }}
      >
        {kind?.levels.map(({ difficulty, features }) => (
          <option key={difficulty} value={difficulty}>
            {`${difficulty}: ${features}`}
          </option>
        ))}
      </SelectBox>
      {kind && kind.skills.length > 1 && (
        <SelectBox
          label={t("skill")}
          value={source.skill ?? ""}
          onChange={(skill) => {
            const { from, kind: id, difficulty, settings } = source;
            onChange({
              ...{ from, kind: id, difficulty },
              ...(skill !== "" && { skill }),
              ...(settings && { settings }),
            });
          }}
        >
          <option value="">{t("anySkill")}</option>
          {kind.skills.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </SelectBox>
      )}
      {level?.settings.map(({ id, title, values }) => (
        <SelectBox
          key={id}
          label={title}
          value={String(source.settings?.[id] ?? "")}
          onChange={(chosen) =>
            onChange(withSetting(source, id, values.find(({ value }) => value === chosen)?.setting))
          }
        >
          <option value="">{t("anySetting")}</option>
          {values.map(({ value, text }) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </SelectBox>
      ))}
      {level && <p className="soft features">{level.features}</p>}
    </div>
  );
}

/** Fixes a setting, or, with nothing, leaves it open. */
function withSetting({ settings, ...others }: OfKind, id: SettingId, fixed: Settings | undefined): OfKind {
  const changed: Settings = { ...settings, [id]: undefined, ...fixed };
  return Object.values(changed).every((value) => value === undefined)
    ? others
    : { ...others, settings: changed };
}

/** What was fixed at another difficulty stays so where it is offered at this one. */
function offeredAt({ settings: offered }: OfferedLevel, { settings = {}, ...others }: OfKind): OfKind {
  return offered.reduce<OfKind>(
    (source, { id, values }) =>
      withSetting(source, id, values.find(({ value }) => value === String(settings[id]))?.setting),
    others,
  );
}
