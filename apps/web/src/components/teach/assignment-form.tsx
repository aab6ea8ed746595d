"use client";

import type { Preset, PresetName, PromisedThing } from "@stride/classwork";
import { useTranslations } from "next-intl";
import { type ReactNode, type SyntheticEvent, useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { DateBox } from "./date-box";
import { NumberBox } from "./number-box";
import { type Refusal, refusalOf } from "./refusal";
import { ShownFields } from "./shown-fields";

/** An assignment's settings as they are sent; dates as a clock in the class shows them. */
export interface AssignmentSettings extends Omit<Preset, "tries"> {
  readonly title: string;
  readonly opensAt: string | null;
  readonly dueAt: string | null;
  readonly closesAt: string | null;
  readonly latePercent: number;
  readonly tries: number | null;
}

/** What a change would take away from how many who have begun; it isn't made yet. */
export interface TakesAway {
  readonly less: readonly PromisedThing[];
  readonly begun: number;
}

interface AssignmentFormProps {
  readonly first: AssignmentSettings;
  readonly classId: string;
  readonly presets: Readonly<Record<PresetName, Preset>>;
  readonly submit: string;
  /** Said once it is done; a form without it leads to another page. */
  readonly done?: string;
  /** Sends the settings; `takeAway` once the teacher has seen what they take away. */
  readonly onSend: (settings: AssignmentSettings, takeAway: boolean) => Promise<TakesAway | undefined>;
  /** What stands before the settings. */
  readonly children?: (setTitle: (title: string) => void) => ReactNode;
}

type State =
  | { readonly is: "idle" | "busy" | "done" }
  | { readonly is: "refused"; readonly why: Refusal }
  | ({ readonly is: "takes-away" } & TakesAway);

/** Title, dates, tries and what is shown when: for a new assignment, and to change one. */
export function AssignmentForm({
  first,
  classId,
  presets,
  submit,
  done,
  onSend,
  children,
}: AssignmentFormProps) {
  const t = useTranslations("sets.assign");
  const refusals = useTranslations("sets.refusals");
  const id = useId();
  const [settings, setSettings] = useState(first);
  const [state, setState] = useState<State>({ is: "idle" });
  const set = (change: Partial<AssignmentSettings>) => {
    setSettings((before) => ({ ...before, ...change }));
    setState({ is: "idle" });
  };
  const preset = (name: PresetName) => set({ ...presets[name], tries: presets[name].tries ?? null });
  const send = async (takeAway: boolean) => {
    if (state.is === "busy") return;
    setState({ is: "busy" });
    try {
      const less = await onSend(settings, takeAway);
      setState(less ? { is: "takes-away", ...less } : { is: "done" });
    } catch (error) {
      setState({ is: "refused", why: refusalOf(error) });
    }
  };
  const date = (name: "opensAt" | "dueAt" | "closesAt") => (
    <DateBox
      classId={classId}
      label={t(name)}
      hint={t(`${name}Hint`)}
      value={settings[name]}
      onChange={(wall) => set({ [name]: wall })}
    />
  );
  return (
    <form
      className="assignment-form"
      method="post"
      noValidate
      onSubmit={(event: SyntheticEvent) => {
        event.preventDefault();
        void send(false);
      }}
    >
      {children?.((title) => set({ title }))}
      <div>
        <label htmlFor={id}>{t("title")}</label>
        <input
          className="text-input"
          id={id}
          value={settings.title}
          maxLength={200}
          onChange={({ currentTarget }) => set({ title: currentTarget.value })}
        />
      </div>
      <fieldset>
        <legend>{t("dates")}</legend>
        {date("opensAt")}
        {date("dueAt")}
        {date("closesAt")}
        {settings.closesAt !== null && (
          <NumberBox
            label={t("latePercent")}
            value={settings.latePercent}
            least={0}
            most={100}
            onChange={(percent) => percent !== undefined && set({ latePercent: percent })}
          />
        )}
      </fieldset>
      <fieldset>
        <legend>{t("rules")}</legend>
        <div className="acts" role="group" aria-label={t("presets")}>
          <Button onClick={() => preset("practice")}>{t("practice")}</Button>
          <Button onClick={() => preset("exam")}>{t("exam")}</Button>
        </div>
        <NumberBox
          label={t("tries")}
          value={settings.tries ?? undefined}
          least={1}
          most={200}
          empty={t("unlimited")}
          onChange={(tries) => set({ tries: tries ?? null })}
        />
        <label className="choice">
          <input
            type="checkbox"
            checked={settings.hints}
            onChange={({ currentTarget }) => set({ hints: currentTarget.checked })}
          />
          {t("hints")}
        </label>
        <label className="choice">
          <input
            type="checkbox"
            checked={settings.sameNumbers}
            onChange={({ currentTarget }) => set({ sameNumbers: currentTarget.checked })}
          />
          {t("sameNumbers")}
        </label>
        <ShownFields shown={settings.shown} onChange={(shown) => set({ shown })} />
      </fieldset>
      {state.is === "takes-away" && (
        <div className="takes-away" role="alert">
          <p>{t("takesAway", { begun: state.begun })}</p>
          <ul>
            {state.less.map((one) => (
              <li key={one}>{t(`less.${one}`)}</li>
            ))}
          </ul>
          <Button onClick={() => void send(true)}>{t("takeAway")}</Button>
        </div>
      )}
      <div className="acts">
        <Button type="submit" look="primary" aria-disabled={state.is === "busy"}>
          {submit}
        </Button>
      </div>
      <p className="status" role="status">
        {state.is === "done" && done}
      </p>
      {state.is === "refused" && (
        <p className="err" role="alert">
          {refusals(state.why)}
        </p>
      )}
    </form>
  );
}
