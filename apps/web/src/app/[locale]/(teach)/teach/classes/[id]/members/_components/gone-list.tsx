"use client";

import { useTranslations } from "next-intl";
import { Refused } from "@/components/classes/refused";
import { useAct } from "@/components/classes/use-act";
import { Button } from "@/components/ui/button";
import { trpc } from "@/trpc/client";

interface GoneListProps {
  readonly classId: string;
  readonly gone: readonly {
    readonly learnerId: string;
    readonly name: string;
    readonly how: "left" | "removed";
    readonly when: string;
  }[];
  /** Places of which nothing is known but when they were deleted, and how many items had been answered. */
  readonly departures: readonly { readonly id: number; readonly when: string; readonly answered: number }[];
}

/** Who was in the class and is no more. Whom a teacher took out, a teacher can put back. */
export function GoneList({ classId, gone, departures }: GoneListProps) {
  const t = useTranslations("classes.members");
  const { state, act } = useAct();
  const count = gone.length + departures.length;
  if (count === 0) return null;
  return (
    <details>
      <summary>{t("gone", { count })}</summary>
      {gone.length > 0 && <p className="hint">{t("goneNote")}</p>}
      <ul className="records">
        {gone.map(({ learnerId, name, how, when }) => (
          <li key={learnerId}>
            <p className="what">
              <b>{name}</b>
              <span className="soft">{t(how === "left" ? "leftOn" : "removedOn", { day: when })}</span>
            </p>
            {how === "removed" && (
              <div className="go">
                <Button
                  look="quiet"
                  aria-disabled={state === "busy"}
                  onClick={() => void act(() => trpc.classes.restoreLearner.mutate({ classId, learnerId }))}
                >
                  {t("restore")}
                  <span className="vh">: {name}</span>
                </Button>
              </div>
            )}
          </li>
        ))}
        {departures.map(({ id, when, answered }) => (
          <li key={id}>
            <p className="what">
              <b>{t("somebody")}</b>
              <span className="soft">{t("deletedOn", { day: when, answered })}</span>
            </p>
          </li>
        ))}
      </ul>
      {departures.length > 0 && <p className="hint">{t("deletedNote")}</p>}
      <Refused state={state} />
    </details>
  );
}
