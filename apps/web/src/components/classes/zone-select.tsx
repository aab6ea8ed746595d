"use client";

import { useTranslations } from "next-intl";
import { useId, useSyncExternalStore } from "react";

const never = () => () => undefined;
const none: readonly string[] = [];
let known: readonly string[] | undefined;

/** The zones that this browser knows. */
function zones(): readonly string[] {
  return (known ??= [...Intl.supportedValuesOf("timeZone"), "UTC"]);
}

/** A choice of time zones, sent as `timeZone`; the one of the class, or else of this browser. */
export function ZoneSelect({ zone }: { readonly zone?: string }) {
  const t = useTranslations("classes.fields");
  const id = useId();
  const own = useSyncExternalStore(
    never,
    () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    () => "UTC",
  );
  const all = useSyncExternalStore(never, zones, () => none);
  const chosen = zone ?? own;
  return (
    <div className="entry">
      <label htmlFor={id}>{t("timeZone")}</label>
      <p className="hint" id={`${id}-hint`}>
        {t("timeZoneHint")}
      </p>
      <div className="entry-line">
        <select
          className="text-input"
          id={id}
          name="timeZone"
          // The list comes with the script; what is chosen is chosen anew in it.
          key={`${chosen} ${all.length}`}
          defaultValue={chosen}
          aria-describedby={`${id}-hint`}
        >
          {[...(all.includes(chosen) ? [] : [chosen]), ...all].map((name) => (
            <option key={name} value={name}>
              {name.replaceAll("_", " ")}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
}
