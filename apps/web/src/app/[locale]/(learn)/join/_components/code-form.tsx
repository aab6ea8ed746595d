"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { EntryForm } from "@/components/account/entry-form";
import { codeIn } from "@/components/classes/shown-code";
import { trpc } from "@/trpc/client";

/** A code, or a link pasted whole; leads to the page of its class. */
export function CodeForm({ locale }: { readonly locale: "en" | "ko" }) {
  const t = useTranslations("classes.join");
  const router = useRouter();
  return (
    <EntryForm<"code">
      entries={[
        {
          name: "code",
          label: t("code"),
          hint: t("codeHint"),
          type: "text",
          autoComplete: "off",
          check: (text) => (codeIn(text) === "" ? "empty" : undefined),
        },
      ]}
      submit={t("look")}
      busy={t("looking")}
      refusals={{ "not-found": t("unknown") }}
      refusedAt={{ "not-found": "code" }}
      onSend={async (entered) => {
        const code = codeIn(entered("code"));
        await trpc.classes.preview.query({ code });
        router.push(`/${locale}/join/${encodeURIComponent(code)}`);
      }}
    />
  );
}
