"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Refused } from "@/components/classes/refused";
import { useAct } from "@/components/classes/use-act";
import { Button } from "@/components/ui/button";
import { trpc } from "@/trpc/client";

interface ArchiveButtonProps {
  readonly classId: string;
  readonly isArchived: boolean;
}

/** Puts a class away, and takes it out again. */
export function ArchiveButton({ classId, isArchived }: ArchiveButtonProps) {
  const t = useTranslations("classes.settings");
  const { state, act } = useAct();
  const [justDone, setJustDone] = useState(false);
  const set = async (archived: boolean) => {
    if (await act(() => trpc.classes.archive.mutate({ classId, archived }))) setJustDone(archived);
  };
  return (
    <>
      <div className="acts">
        {isArchived && (
          <p role="status" className="status">
            {t("isArchived")}
          </p>
        )}
        <Button aria-disabled={state === "busy"} onClick={() => void set(!isArchived)}>
          {isArchived ? (justDone ? t("undo") : t("unarchive")) : t("archiveSubmit")}
        </Button>
      </div>
      <Refused state={state} />
    </>
  );
}
