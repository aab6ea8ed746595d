"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { type SyntheticEvent, useId, useState } from "react";
import { type Refusal, refusalOf } from "@/components/teach/refusal";
import { Button } from "@/components/ui/button";
import { trpc } from "@/trpc/client";

/** Makes an empty set of a title, and opens it. */
export function CreateSet({ locale }: { readonly locale: "en" | "ko" }) {
  const t = useTranslations("sets");
  const id = useId();
  const router = useRouter();
  const [title, setTitle] = useState("");
  const [state, setState] = useState<"idle" | "busy" | Refusal>("idle");
  const create = async (event: SyntheticEvent) => {
    event.preventDefault();
    if (state === "busy") return;
    setState("busy");
    try {
      const set = await trpc.problemSets.create.mutate({ title });
      router.push(`/${locale}/teach/sets/${set.id}`);
    } catch (error) {
      setState(refusalOf(error));
    }
  };
  return (
    <form className="create-set" method="post" onSubmit={(event) => void create(event)}>
      <label htmlFor={id}>{t("list.newTitle")}</label>
      <div className="line">
        <input
          className="text-input"
          id={id}
          value={title}
          maxLength={200}
          onChange={({ currentTarget }) => setTitle(currentTarget.value)}
        />
        <Button type="submit" look="primary" aria-disabled={state === "busy"}>
          {t("list.create")}
        </Button>
      </div>
      {state !== "idle" && state !== "busy" && (
        <p className="err" role="alert">
          {t(`refusals.${state}`)}
        </p>
      )}
    </form>
  );
}
