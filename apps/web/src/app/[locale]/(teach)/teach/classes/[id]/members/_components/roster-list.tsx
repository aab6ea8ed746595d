"use client";

import type { Roster } from "@stride/api";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Refused } from "@/components/classes/refused";
import { useAct } from "@/components/classes/use-act";
import { Button } from "@/components/ui/button";
import { trpc } from "@/trpc/client";
import { UndoLine } from "./undo-line";

type Entry = Roster[number];

/** Whom the class expects, and who of them has come. */
export function RosterList({ entries }: { readonly entries: Roster }) {
  const t = useTranslations("classes.roster");
  const { state, act } = useAct();
  const [removed, setRemoved] = useState<Entry>();
  const set = async (entry: Entry, isRemoved: boolean) => {
    const change = { entryId: entry.id, removed: isRemoved };
    if (await act(() => trpc.classes.removeEntry.mutate(change))) setRemoved(isRemoved ? entry : undefined);
  };
  const came = entries.filter(({ code }) => code === null).length;
  return (
    <>
      <UndoLine
        done={removed && t("removed", { name: removed.name })}
        onUndo={() => {
          if (removed) void set(removed, false);
        }}
      />
      <Refused state={state} />
      {entries.length > 0 && (
        <details>
          <summary>{t("list", { count: entries.length, came })}</summary>
          <ul className="records">
            {entries.map((entry) => (
              <li key={entry.id}>
                <p className="what">
                  <b>
                    {entry.number !== null && <span className="mono">{entry.number}</span>} {entry.name}
                  </b>
                  <span className="soft">{entry.code === null ? t("came") : t("notYet")}</span>
                </p>
                <div className="go">
                  <Button look="quiet" aria-disabled={state === "busy"} onClick={() => void set(entry, true)}>
                    {t("remove")}
                    <span className="vh">: {entry.name}</span>
                  </Button>
                </div>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
