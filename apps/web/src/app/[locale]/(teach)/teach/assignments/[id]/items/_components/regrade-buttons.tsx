"use client";

import { useTranslations } from "next-intl";
import { ActButton } from "@/components/review/act-button";
import { trpc } from "@/trpc/client";

interface RegradeButtonsProps {
  readonly assignmentId: string;
  readonly canRegrade: boolean;
  readonly canUndo: boolean;
}

/** Grades anew what the preview said, or takes the last time back. */
export function RegradeButtons({ assignmentId, canRegrade, canUndo }: RegradeButtonsProps) {
  const t = useTranslations("review.items");
  const words = useTranslations("review.act");
  return (
    <div className="acts">
      {canRegrade && (
        <ActButton
          busy={words("busy")}
          onAct={async () => {
            await trpc.review.regrade.mutate({ assignmentId });
            return undefined;
          }}
        >
          {t("regradeAct")}
        </ActButton>
      )}
      {canUndo && (
        <ActButton
          look="quiet"
          busy={words("busy")}
          onAct={async () => {
            await trpc.review.undoRegrade.mutate({ assignmentId });
            return undefined;
          }}
        >
          {t("regradeUndo")}
        </ActButton>
      )}
    </div>
  );
}
