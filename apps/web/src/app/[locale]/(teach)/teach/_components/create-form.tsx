"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { checkName } from "@/components/account/entry";
import { EntryForm } from "@/components/account/entry-form";
import { ZoneSelect } from "@/components/classes/zone-select";
import { trpc } from "@/trpc/client";

/** Makes a class, and opens the page with its code. */
export function CreateForm({ locale }: { readonly locale: "en" | "ko" }) {
  const t = useTranslations("classes");
  const router = useRouter();
  return (
    <EntryForm<"name" | "timeZone">
      entries={[
        {
          name: "name",
          label: t("fields.name"),
          hint: t("fields.nameHint"),
          type: "text",
          autoComplete: "off",
          check: checkName,
        },
      ]}
      submit={t("mine.make")}
      busy={t("mine.making")}
      onSend={async (entered) => {
        const { id } = await trpc.classes.create.mutate({
          name: entered("name"),
          timeZone: entered("timeZone"),
        });
        router.push(`/${locale}/teach/classes/${id}/members`);
      }}
    >
      <ZoneSelect />
    </EntryForm>
  );
}
