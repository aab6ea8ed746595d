"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { checkName } from "@/components/account/entry";
import { EntryForm } from "@/components/account/entry-form";
import { trpc } from "@/trpc/client";

/** Changes what one is called here. */
export function NameForm({ name }: { readonly name: string }) {
  const t = useTranslations("account");
  const router = useRouter();
  return (
    <EntryForm
      // Its box holds what is stored: with another name it begins anew.
      key={name}
      entries={[
        {
          name: "name",
          type: "text",
          autoComplete: "name",
          label: t("name"),
          initial: name,
          check: checkName,
        },
      ]}
      submit={t("own.rename")}
      busy={t("own.renaming")}
      look="plain"
      onSend={async (entered) => {
        await trpc.accounts.rename.mutate({ name: entered("name") });
        router.refresh();
      }}
    />
  );
}
