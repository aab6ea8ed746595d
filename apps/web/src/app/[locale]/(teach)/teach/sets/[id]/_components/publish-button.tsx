"use client";

import type { Finding } from "@stride/classwork";
import { useTranslations } from "next-intl";
import Link from "next/link";
import { Fragment, useState } from "react";
import { type Refusal, refusalOf } from "@/components/teach/refusal";
import { Button } from "@/components/ui/button";
import type { Locale } from "@/i18n/locale";
import { trpc } from "@/trpc/client";

interface PublishButtonProps {
  readonly id: string;
  readonly revision: number;
  /** Whether what is published would be what is seen. */
  readonly isKept: boolean;
  /** The number that was last published. */
  readonly newest: number | undefined;
  readonly locale: Locale;
  /** To which it can be given. */
  readonly classes: readonly { readonly id: string; readonly name: string }[];
  readonly onPublished: (number: number) => void;
  readonly onFindings: (findings: readonly Finding[]) => void;
}

/** Freezes the set as it is, and says under which number. */
export function PublishButton({
  id,
  revision,
  isKept,
  newest,
  locale,
  classes,
  onPublished,
  onFindings,
}: PublishButtonProps) {
  const t = useTranslations("sets");
  const [state, setState] = useState<"idle" | "busy" | "done" | "unchanged" | "unsound" | Refusal>("idle");
  const isPublished = isKept && (state === "done" || state === "unchanged");
  const isReady = isKept && !isPublished && state !== "busy";
  const publish = async () => {
    if (!isReady) return;
    setState("busy");
    try {
      const reply = await trpc.problemSets.publish.mutate({ id, revision });
      if (reply.published) onPublished(reply.number);
      else onFindings(reply.findings);
      setState(reply.published ? (reply.isNew ? "done" : "unchanged") : "unsound");
    } catch (error) {
      setState(refusalOf(error));
    }
  };
  const words = () => {
    if (state === "unsound") return t("editor.unsound");
    if (state === "unchanged") return t("editor.unchanged", { number: newest ?? 1 });
    if (state === "done") return t("editor.publishedAs", { number: newest ?? 1 });
    if (state !== "idle" && state !== "busy") return t(`refusals.${state}`);
    return newest === undefined ? t("editor.notPublished") : t("editor.version", { number: newest });
  };
  return (
    <div className="publish">
      <Button look="primary" aria-disabled={!isReady} onClick={() => void publish()}>
        {state === "busy" ? t("editor.publishing") : t("editor.publish", { number: (newest ?? 0) + 1 })}
      </Button>
      <p className="soft" role="status">
        {words()}
      </p>
      {isPublished && classes.length > 0 && (
        <p>
          {t("editor.giveTo")}{" "}
          {classes.map((one, at) => (
            <Fragment key={one.id}>
              {at > 0 && ", "}
              <Link href={`/${locale}/teach/classes/${one.id}/assign`}>{one.name}</Link>
            </Fragment>
          ))}
        </p>
      )}
    </div>
  );
}
