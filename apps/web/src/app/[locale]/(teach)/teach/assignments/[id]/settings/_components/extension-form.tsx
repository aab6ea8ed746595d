"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { type SyntheticEvent, useId, useState } from "react";
import { DateBox } from "@/components/teach/date-box";
import { NumberBox } from "@/components/teach/number-box";
import { type Refusal, refusalOf } from "@/components/teach/refusal";
import { SelectBox } from "@/components/teach/select-box";
import { Button } from "@/components/ui/button";
import { trpc } from "@/trpc/client";
import { fieldIn } from "@/trpc/refusal";

interface ExtensionFormProps {
  readonly id: string;
  readonly classId: string;
  readonly members: readonly { readonly learnerId: string; readonly name: string }[];
}

const nothing = { dueAt: null, closesAt: null, moreTries: 0, reason: "" };

/** More time or tries for one learner, with a reason. */
export function ExtensionForm({ id, classId, members }: ExtensionFormProps) {
  const t = useTranslations("sets.settings");
  const refusals = useTranslations("sets.refusals");
  const boxId = useId();
  const router = useRouter();
  const [learnerId, setLearnerId] = useState(members[0]?.learnerId ?? "");
  const [more, setMore] = useState<{
    readonly dueAt: string | null;
    readonly closesAt: string | null;
    readonly moreTries: number;
    readonly reason: string;
  }>(nothing);
  const [state, setState] = useState<"idle" | "busy" | "done" | "no-reason" | Refusal>("idle");
  const [wrongAt, setWrongAt] = useState<string>();
  const set = (change: Partial<typeof more>) => {
    setMore((before) => ({ ...before, ...change }));
    setState("idle");
  };
  const send = async (anyway: boolean) => {
    if (state === "busy") return;
    if (more.reason.trim() === "") {
      setState("no-reason");
      document.getElementById(boxId)?.focus();
      return;
    }
    setState("busy");
    try {
      await trpc.problemSets.extend.mutate({ id, learnerId, ...more, anyway });
      setMore(nothing);
      setState("done");
      router.refresh();
    } catch (error) {
      setState(refusalOf(error));
      setWrongAt(fieldIn(error));
    }
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    void send(false);
  };
  const problem = state === "no-reason" ? t("noReason") : undefined;
  const isOutOfOrder = state === "dates-out-of-order" && wrongAt !== undefined;
  const problemAt = (name: "dueAt" | "closesAt") =>
    isOutOfOrder && wrongAt === name ? t(name === "dueAt" ? "dueNoGain" : "closesNoGain") : undefined;
  return (
    <form className="assignment-form" method="post" noValidate onSubmit={submit}>
      <SelectBox
        label={t("learner")}
        value={learnerId}
        onChange={(chosen) => {
          setLearnerId(chosen);
          setState("idle");
        }}
      >
        {members.map((member) => (
          <option key={member.learnerId} value={member.learnerId}>
            {member.name}
          </option>
        ))}
      </SelectBox>
      <DateBox
        classId={classId}
        label={t("laterDue")}
        hint={t("laterHint")}
        value={more.dueAt}
        problem={problemAt("dueAt")}
        onChange={(dueAt) => set({ dueAt })}
      />
      <DateBox
        classId={classId}
        label={t("laterClose")}
        hint={t("laterHint")}
        value={more.closesAt}
        problem={problemAt("closesAt")}
        onChange={(closesAt) => set({ closesAt })}
      />
      <NumberBox
        label={t("triesMore")}
        value={more.moreTries}
        least={0}
        most={50}
        onChange={(tries) => tries !== undefined && set({ moreTries: tries })}
      />
      <div>
        <label htmlFor={boxId}>{t("reason")}</label>
        <input
          className="text-input"
          id={boxId}
          value={more.reason}
          maxLength={500}
          aria-invalid={problem !== undefined}
          aria-describedby={problem === undefined ? undefined : `${boxId}-error`}
          onChange={({ currentTarget }) => set({ reason: currentTarget.value })}
        />
        {problem !== undefined && (
          <p className="err" id={`${boxId}-error`}>
            {problem}
          </p>
        )}
      </div>
      <div className="acts">
        <Button type="submit" aria-disabled={state === "busy"}>
          {t("extend")}
        </Button>
      </div>
      <p className="status" role="status">
        {state === "done" && t("extended")}
      </p>
      {state !== "idle" && state !== "busy" && state !== "done" && state !== "no-reason" && !isOutOfOrder && (
        <p className="err" role="alert">
          {refusals(state)}
        </p>
      )}
      {state === "shown-already" && (
        <div className="acts">
          <Button onClick={() => void send(true)}>{t("extendAnyway")}</Button>
        </div>
      )}
    </form>
  );
}
