"use client";

import { useTranslations } from "next-intl";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { type Refusal, refusalOf } from "@/components/teach/refusal";
import { Button } from "@/components/ui/button";
import { trpc } from "@/trpc/client";

interface ListedSet {
  readonly id: string;
  readonly title: string;
  readonly assignments: number;
  readonly published: { readonly number: number } | undefined;
}

interface SetListProps {
  readonly sets: readonly ListedSet[];
  readonly locale: "en" | "ko";
  /** They were deleted, and can only be brought back. */
  readonly deleted?: boolean;
}

/** Problem sets, each with what can be done with it. What was just deleted keeps its place, to be brought back. */
export function SetList({ sets, locale, deleted = false }: SetListProps) {
  return (
    <ul className="set-list">
      {sets.map((set) => (
        <SetRow key={set.id} set={set} locale={locale} deleted={deleted} />
      ))}
    </ul>
  );
}

function SetRow({ set, locale, deleted }: { set: ListedSet; locale: "en" | "ko"; deleted: boolean }) {
  const t = useTranslations("sets");
  const router = useRouter();
  const [isGone, setIsGone] = useState(deleted);
  const [state, setState] = useState<"idle" | "busy" | Refusal>("idle");
  const { id, published, assignments } = set;
  const title = set.title.trim() === "" ? t("list.untitled") : set.title;
  const act = async (what: () => Promise<void>) => {
    if (state === "busy") return;
    setState("busy");
    try {
      await what();
      setState("idle");
    } catch (error) {
      setState(refusalOf(error));
    }
  };
  const remove = () =>
    act(async () => {
      await trpc.problemSets.delete.mutate({ id });
      setIsGone(true);
    });
  const restore = () =>
    act(async () => {
      await trpc.problemSets.restore.mutate({ id });
      setIsGone(false);
      router.refresh();
    });
  const duplicate = () =>
    act(async () => {
      await trpc.problemSets.duplicate.mutate({ id, title: t("list.copyOf", { title }).slice(0, 200) });
      router.refresh();
    });
  const of = <span className="vh">: {title}</span>;
  return (
    <li>
      <p className="what">
        {isGone ? <b>{title}</b> : <Link href={`/${locale}/teach/sets/${id}`}>{title}</Link>}
        <span className="soft">
          {isGone ? t("list.deleted") : t("list.state", { version: published?.number ?? 0, assignments })}
        </span>
      </p>
      <div className="acts">
        {isGone ? (
          <Button onClick={() => void restore()}>
            {t("list.restore")}
            {of}
          </Button>
        ) : (
          <>
            <Button look="quiet" onClick={() => void duplicate()}>
              {t("list.duplicate")}
              {of}
            </Button>
            <Button look="quiet" onClick={() => void remove()}>
              {t("list.delete")}
              {of}
            </Button>
          </>
        )}
      </div>
      {state !== "idle" && state !== "busy" && (
        <p className="err" role="alert">
          {t(`refusals.${state}`)}
        </p>
      )}
    </li>
  );
}
