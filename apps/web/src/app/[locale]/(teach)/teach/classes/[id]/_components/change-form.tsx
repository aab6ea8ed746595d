"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useId } from "react";
import { checkName } from "@/components/account/entry";
import { EntryForm } from "@/components/account/entry-form";
import { ZoneSelect } from "@/components/classes/zone-select";
import { trpc } from "@/trpc/client";

interface ChangeFormProps {
  readonly classId: string;
  readonly name: string;
  readonly timeZone: string;
  readonly needsAccount: boolean;
}

/** Another name or time zone for a class, and whether guests can join it. */
export function ChangeForm({ classId, name, timeZone, needsAccount }: ChangeFormProps) {
  const t = useTranslations("classes");
  const router = useRouter();
  const id = useId();
  return (
    <EntryForm<"name" | "timeZone" | "needsAccount">
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
          needsAccount: entered("needsAccount") !== "",
        });
        router.refresh();
      }}
    >
      <ZoneSelect zone={timeZone} />
      <div className="entry">
        <label className="choice">
          <input
            type="checkbox"
            name="needsAccount"
            // What is saved is what the form begins with anew.
            key={String(needsAccount)}
            defaultChecked={needsAccount}
            aria-describedby={id}
          />
          {t("fields.needsAccount")}
        </label>
        <p className="hint" id={id}>
          {t("fields.needsAccountHint")}
        </p>
      </div>
    </EntryForm>
  );
}
