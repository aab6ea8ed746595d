"use client";

import { useTranslations } from "next-intl";
import { type Entry, checkName } from "@/components/account/entry";
import { EntryForm } from "@/components/account/entry-form";
import { trpc } from "@/trpc/client";

interface JoinFormProps {
  readonly locale: "en" | "ko";
  readonly code: string;
  /** Whose personal link it is: then no name is asked. */
  readonly as: string | null;
  /** The account's. */
  readonly name: string;
}

/** Joins the class under a name. */
export function JoinForm({ locale, code, as, name }: JoinFormProps) {
  const t = useTranslations("classes.join");
  const asked: Entry<"name"> = {
    name: "name",
    label: t("name"),
    hint: t("nameHint"),
    initial: name,
    type: "text",
    autoComplete: "name",
    check: checkName,
  };
  return (
    <EntryForm<"name">
      entries={as === null ? [asked] : []}
      submit={t("join")}
      busy={t("joining")}
      refusals={{ "not-found": t("unknown") }}
      onSend={async (entered) => {
        const { role } = await trpc.classes.join.mutate({
          code,
          ...(as === null && { name: entered("name") }),
        });
        // A full load: the bar above shows who one is now.
        window.location.assign(role === "teacher" ? `/${locale}/teach` : `/${locale}/work`);
      }}
    />
  );
}
