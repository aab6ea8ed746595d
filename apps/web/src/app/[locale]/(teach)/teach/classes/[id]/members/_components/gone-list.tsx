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
}

/** Who was in the class and is no more. Whom a teacher took out, a teacher can put back. */
export function GoneList({ classId, gone }: GoneListProps) {
  const t = useTranslations("classes.members");
  const { state, act } = useAct();
  if (gone.length === 0) return null;
  return (
    <details>
      <summary>{t("gone", { count: gone.length })}</summary>
      <p className="hint">{t("goneNote")}</p>
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
      </ul>
      <Refused state={state} />
    </details>
  );
}
