"use client";

import type { Preset, PresetName } from "@stride/classwork";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { AssignmentForm, type AssignmentSettings } from "@/components/teach/assignment-form";
import { trpc } from "@/trpc/client";

interface ChangeAssignmentProps {
  readonly id: string;
  readonly classId: string;
  readonly ofNetworks: boolean;
  readonly settings: AssignmentSettings;
  readonly presets: Readonly<Record<PresetName, Preset>>;
}

/** Changes an assignment. What would take something away from who has begun is asked first. */
export function ChangeAssignment({ id, classId, ofNetworks, settings, presets }: ChangeAssignmentProps) {
  const t = useTranslations("sets.settings");
  const router = useRouter();
  return (
    <AssignmentForm
      first={settings}
      classId={classId}
      ofNetworks={ofNetworks}
      presets={presets}
      submit={t("save")}
      done={t("saved")}
      onSend={async (changed, consent) => {
        const reply = await trpc.problemSets.changeAssignment.mutate({ id, ...changed, ...consent });
        if (!reply.changed) return reply;
        router.refresh();
        return undefined;
      }}
    />
  );
}
