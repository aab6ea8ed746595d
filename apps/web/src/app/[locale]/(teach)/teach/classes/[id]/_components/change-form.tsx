"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { checkName } from "@/components/account/entry";
import { EntryForm } from "@/components/account/entry-form";
import { ZoneSelect } from "@/components/classes/zone-select";
import { trpc } from "@/trpc/client";

interface ChangeFormProps {
  readonly classId: string;
  readonly name: string;
  readonly timeZone: string;
}

/** Another name or time zone for a class. */
export function ChangeForm({ classId, name, timeZone }: ChangeFormProps) {
  const t = useTranslations("classes");
  const router = useRouter();
  return (
    <EntryForm<"name" | "timeZone">
      entries={[
        {
          name: "name",
          label: t("fields.name"),
          initial: name,
          type: "text",
          autoComplete: "off",
          check: checkName,
        },
      ]}
      submit={t("settings.save")}
      busy={t("settings.saving")}
      done={t("settings.saved")}
      look="plain"
      onSend={async (entered) => {
        await trpc.classes.change.mutate({
          classId,
          name: entered("name"),
          timeZone: entered("timeZone"),
        });
        router.refresh();
      }}
    >
      <ZoneSelect zone={timeZone} />
    </EntryForm>
  );
}
