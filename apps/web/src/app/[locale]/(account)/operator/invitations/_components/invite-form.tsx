"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { checkNote } from "@/components/account/entry";
import { EntryForm } from "@/components/account/entry-form";
import { CopyLine } from "@/components/site/copy-line";
import { trpc } from "@/trpc/client";

const roles = ["teacher", "operator"] as const;

/** Makes a link for one person, and shows it: the server keeps none. */
export function InviteForm() {
  const t = useTranslations("account.invite");
  const router = useRouter();
  const [made, setMade] = useState<{ readonly note: string; readonly address: string }>();
  return (
    <div>
      <EntryForm<"note" | "role">
        entries={[
          {
            name: "note",
            label: t("note"),
            hint: t("noteHint"),
            type: "text",
            autoComplete: "off",
            check: checkNote,
          },
        ]}
        submit={t("submit")}
        busy={t("busy")}
        done=""
        onSend={async (entered) => {
          const note = entered("note").trim();
          const role = entered("role") === "operator" ? "operator" : "teacher";
          const { token } = await trpc.accounts.invite.mutate({ role, note });
          setMade({ note, address: `${window.location.origin}/invitation/${token}` });
          router.refresh();
        }}
      >
        <fieldset className="choices">
          <legend>{t("role")}</legend>
          {roles.map((role) => (
            <label className="choice" key={role}>
              <input type="radio" name="role" value={role} defaultChecked={role === "teacher"} />
              {t(role)}
            </label>
          ))}
        </fieldset>
      </EntryForm>
      {made && (
        <div className="made">
          <CopyLine
            key={made.address}
            label={made.note ? t("link", { note: made.note }) : t("linkPlain")}
            hint={t("linkNote")}
            text={made.address}
            autoFocus
          />
        </div>
      )}
    </div>
  );
}
