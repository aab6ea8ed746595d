"use client";

import type { Preset, PresetName } from "@stride/classwork";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { trpc } from "@/trpc/client";
import { AssignmentForm } from "./assignment-form";
import { SelectBox } from "./select-box";

interface NewAssignmentProps {
  readonly classId: string;
  readonly sets: readonly {
    readonly id: string;
    readonly title: string;
    readonly number: number;
    readonly ofNetworks: boolean;
  }[];
  readonly presets: Readonly<Record<PresetName, Preset>>;
  readonly locale: "en" | "ko";
}

/** Gives a class one of the teacher's published sets. */
export function NewAssignment({ classId, sets, presets, locale }: NewAssignmentProps) {
  const t = useTranslations("sets.assign");
  const router = useRouter();
  const [chosen, setChosen] = useState(sets[0]?.id ?? "");
  return (
    <AssignmentForm
      classId={classId}
      ofNetworks={sets.some(({ id, ofNetworks }) => id === chosen && ofNetworks)}
      presets={presets}
      first={{
        ...presets.practice,
        ...{
          title: sets[0]?.title ?? "",
          opensAt: null,
          dueAt: null,
          closesAt: null,
          latePercent: 50,
          tries: null,
        },
      }}
      submit={t("submit")}
      onSend={async (settings, { dueIsOver }) => {
        await trpc.problemSets.assign.mutate({ classId, problemSetId: chosen, ...settings, dueIsOver });
        router.push(`/${locale}/teach/classes/${classId}`);
        return undefined;
      }}
    >
      {(setTitle) => (
        <SelectBox
          label={t("set")}
          value={chosen}
          onChange={(id) => {
            setChosen(id);
            setTitle(sets.find((set) => set.id === id)?.title ?? "");
          }}
        >
          {sets.map(({ id, title, number }) => (
            <option key={id} value={id}>
              {t("setVersion", { title, number })}
            </option>
          ))}
        </SelectBox>
      )}
    </AssignmentForm>
  );
}
