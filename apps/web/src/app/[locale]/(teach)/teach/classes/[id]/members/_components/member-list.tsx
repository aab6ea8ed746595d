"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Refused } from "@/components/classes/refused";
import { shownCode } from "@/components/classes/shown-code";
import { useAct } from "@/components/classes/use-act";
import { Button } from "@/components/ui/button";
import { trpc } from "@/trpc/client";
import { RemoveForm } from "./remove-form";
import { RenameForm } from "./rename-form";
import { UndoLine } from "./undo-line";

interface Member {
  readonly learnerId: string;
  readonly name: string;
  readonly number: string | null;
  readonly isGuest: boolean;
  readonly cameAfter: boolean;
  readonly since: string;
}

interface MemberListProps {
  readonly classId: string;
  readonly members: readonly Member[];
  /** Whether there is a code to join by. */
  readonly hasCode: boolean;
}

/** The learners of a class. Whoever is taken out can be put back at once. */
export function MemberList({ classId, members, hasCode }: MemberListProps) {
  const t = useTranslations("classes.members");
  const { state, act } = useAct();
  const [removed, setRemoved] = useState<Member & { readonly newCode: string | undefined }>();
  const [open, setOpen] = useState<{ readonly learnerId: string; readonly what: "rename" | "remove" }>();
  const close = () => setOpen(undefined);
  const restore = async ({ learnerId }: Member) => {
    if (await act(() => trpc.classes.restoreLearner.mutate({ classId, learnerId }))) setRemoved(undefined);
  };
  const removedWords = ({ name, newCode }: { name: string; newCode: string | undefined }) =>
    newCode === undefined ? t("removed", { name }) : t("removedNewCode", { name, code: shownCode(newCode) });
  return (
    <>
      <UndoLine
        done={removed && removedWords(removed)}
        onUndo={() => {
          if (removed) void restore(removed);
        }}
      />
      <Refused state={state} />
      {members.length === 0 && <p className="soft">{t("none")}</p>}
      <ul className="records">
        {members.map((member) => {
          const { learnerId, name, number, isGuest, cameAfter, since } = member;
          const opened = open?.learnerId === learnerId ? open.what : undefined;
          return (
            <li key={learnerId}>
              <p className="what">
                <b>
                  {number !== null && <span className="mono">{number}</span>} {name}
                </b>
                <span className="soft">
                  {t("since", { day: since })}
                  {isGuest && ` · ${t("guest")}`}
                  {cameAfter && ` · ${t("cameAfter")}`}
                </span>
              </p>
              {opened === "rename" && (
                <RenameForm classId={classId} learnerId={learnerId} name={name} onEnd={close} />
              )}
              {opened === "remove" && (
                <RemoveForm
                  classId={classId}
                  learnerId={learnerId}
                  name={name}
                  hasCode={hasCode}
                  onDone={(newCode) => {
                    close();
                    setRemoved({ ...member, newCode });
                  }}
                  onEnd={close}
                />
              )}
              {opened === undefined && (
                <div className="go">
                  <Button look="quiet" onClick={() => setOpen({ learnerId, what: "rename" })}>
                    {t("rename")}
                    <span className="vh">: {name}</span>
                  </Button>
                  <Button look="quiet" onClick={() => setOpen({ learnerId, what: "remove" })}>
                    {t("removeOpen")}
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
