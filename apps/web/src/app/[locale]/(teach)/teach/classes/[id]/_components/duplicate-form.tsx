"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { checkName } from "@/components/account/entry";
import { EntryForm } from "@/components/account/entry-form";
import { trpc } from "@/trpc/client";

interface DuplicateFormProps {
  readonly locale: "en" | "ko";
  readonly classId: string;
}

/** Makes another class after this one, and opens it. */
export function DuplicateForm({ locale, classId }: DuplicateFormProps) {
  const t = useTranslations("classes");
  const router = useRouter();
  return (
    <details>
      <summary>{t("settings.duplicateOpen")}</summary>
      <EntryForm<"name" | "withTeachers">
        entries={[
          {
            name: "name",
            label: t("settings.duplicateName"),
            type: "text",
            autoComplete: "off",
            check: checkName,
          },
        ]}
        submit={t("settings.duplicateMake")}
        busy={t("mine.making")}
        look="plain"
        onSend={async (entered) => {
          const { id } = await trpc.classes.duplicate.mutate({
            classId,
            name: entered("name"),
            withTeachers: entered("withTeachers") !== "",
          });
          router.push(`/${locale}/teach/classes/${id}/members`);
        }}
      >
        <label className="choice">
          <input type="checkbox" name="withTeachers" value="yes" defaultChecked />
          {t("settings.withTeachers")}
        </label>
      </EntryForm>
    </details>
  );
}
