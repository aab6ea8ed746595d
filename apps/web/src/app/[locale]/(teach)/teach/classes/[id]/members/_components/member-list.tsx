"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Refused } from "@/components/classes/refused";
import { useAct } from "@/components/classes/use-act";
import { Button } from "@/components/ui/button";
import { trpc } from "@/trpc/client";
import { RenameForm } from "./rename-form";
import { UndoLine } from "./undo-line";

interface Member {
  readonly learnerId: string;
  readonly name: string;
  readonly number: string | null;
  readonly isGuest: boolean;
  readonly since: string;
}

interface MemberListProps {
  readonly classId: string;
  readonly members: readonly Member[];
}

/** The learners of a class. Whoever is taken out can be put back at once. */
export function MemberList({ classId, members }: MemberListProps) {
  const t = useTranslations("classes.members");
  const { state, act } = useAct();
  const [removed, setRemoved] = useState<Member>();
  const [renamed, setRenamed] = useState<string>();
  const remove = async (member: Member) => {
    const { learnerId } = member;
    if (await act(() => trpc.classes.removeLearner.mutate({ classId, learnerId }))) setRemoved(member);
  };
  const restore = async ({ learnerId }: Member) => {
    if (await act(() => trpc.classes.restoreLearner.mutate({ classId, learnerId }))) setRemoved(undefined);
  };
  return (
    <>
      <UndoLine
        done={removed && t("removed", { name: removed.name })}
        onUndo={() => {
          if (removed) void restore(removed);
        }}
      />
      <Refused state={state} />
      {members.length === 0 && <p className="soft">{t("none")}</p>}
      <ul className="records">
        {members.map((member) => {
          const { learnerId, name, number, isGuest, since } = member;
          return (
            <li key={learnerId}>
              <p className="what">
                <b>
                  {number !== null && <span className="mono">{number}</span>} {name}
                </b>
                <span className="soft">
                  {t("since", { day: since })}
                  {isGuest && ` · ${t("guest")}`}
                </span>
              </p>
              {renamed === learnerId ? (
                <RenameForm
                  classId={classId}
                  learnerId={learnerId}
                  name={name}
                  onEnd={() => setRenamed(undefined)}
                />
              ) : (
                <div className="go">
                  <Button look="quiet" onClick={() => setRenamed(learnerId)}>
                    {t("rename")}
                    <span className="vh">: {name}</span>
                  </Button>
                  <Button look="quiet" aria-disabled={state === "busy"} onClick={() => void remove(member)}>
                    {t("remove")}
                    <span className="vh">: {name}</span>
                  </Button>
                </div>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}
