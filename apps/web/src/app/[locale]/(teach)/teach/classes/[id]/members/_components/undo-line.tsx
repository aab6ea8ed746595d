"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";

interface UndoLineProps {
  /** What was done; nothing yet. */
  readonly done: string | undefined;
  readonly onUndo: () => void;
}

/** Says what was done, and takes it back. The button has the focus, since what was pressed is gone. */
export function UndoLine({ done, onUndo }: UndoLineProps) {
  const t = useTranslations("classes.members");
  return (
    <div className="undo-line">
      <p role="status">{done}</p>
      {done !== undefined && (
        <Button key={done} autoFocus onClick={onUndo}>
          {t("undo")}
          <span className="vh">: {done}</span>
        </Button>
      )}
    </div>
  );
}
