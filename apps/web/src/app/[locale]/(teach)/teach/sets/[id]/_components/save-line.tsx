"use client";

import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { localeOf } from "@/i18n/locale";
import { written } from "@/i18n/written";
import type { SaveState } from "./use-autosave";

interface SaveLineProps {
  readonly state: SaveState;
  readonly onSave: () => void;
  readonly onOverwrite: () => void;
}

/** Where saving stands, with the time; and what can be done where it failed. */
export function SaveLine({ state, onSave, onOverwrite }: SaveLineProps) {
  const t = useTranslations("sets");
  const locale = localeOf(useLocale());
  const words = () => {
    switch (state.is) {
      case "saved": {
        if (state.at === undefined) return t("editor.allSaved");
        return t("editor.savedAt", { time: written(locale).time(state.at) });
      }
      case "waiting":
      case "saving":
        return t("editor.saving");
      case "not-saved":
        return t("editor.notSaved", { why: t(`refusals.${state.why}`) });
      default:
        return state satisfies never;
    }
  };
  return (
    <div className="save-line">
      <p role="status" className={state.is === "not-saved" ? "err" : "soft"}>
        {words()}
      </p>
      {state.is === "not-saved" &&
        (state.why === "edited-elsewhere" ? (
          <>
            <Button onClick={() => window.location.reload()}>{t("editor.takeOther")}</Button>
            <Button onClick={onOverwrite}>{t("editor.keepMine")}</Button>
          </>
        ) : (
          <Button onClick={onSave}>{t("editor.saveNow")}</Button>
        ))}
    </div>
  );
}
