"use client";

import type { Preset, PresetName, PromisedThing } from "@stride/classwork";
import { useTranslations } from "next-intl";
import { type ReactNode, type SyntheticEvent, useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { DateBox } from "./date-box";
import { NumberBox } from "./number-box";
import { fieldIn } from "@/trpc/refusal";
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

/** What the teacher was told, and wants all the same. */
export interface Consent {
  readonly takeAway: boolean;
  readonly dueIsOver: boolean;
  /** Of opening again what has shown what is right. */
  readonly anyway: boolean;
}

const noConsent: Consent = { takeAway: false, dueIsOver: false, anyway: false };

/** What a change would take away from how many who have begun; it isn't made yet. */
export interface TakesAway {
  readonly less: readonly PromisedThing[];
  readonly begun: number;
}

interface AssignmentFormProps {
  readonly first: AssignmentSettings;
  readonly classId: string;
  /** Whether something of the set has the same numbers for all, however it is given. */
  readonly ofNetworks: boolean;
  readonly presets: Readonly<Record<PresetName, Preset>>;
  readonly submit: string;
  /** Said once it is done; a form without it leads to another page. */
  readonly done?: string;
  /** Sends the settings, with what the teacher wants knowingly. */
  readonly onSend: (settings: AssignmentSettings, consent: Consent) => Promise<TakesAway | undefined>;
  /** What stands before the settings. */
  readonly children?: (setTitle: (title: string) => void) => ReactNode;
}

type State =
  | { readonly is: "idle" | "busy" | "done" }
  | { readonly is: "refused"; readonly why: Refusal; readonly at: string | undefined }
  | ({ readonly is: "takes-away" } & TakesAway);

/** Title, dates, tries and what is shown when: for a new assignment, and to change one. */
export function AssignmentForm({
  first,
  classId,
  ofNetworks,
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
  const [consent, setConsent] = useState(noConsent);
  const set = (change: Partial<AssignmentSettings>) => {
    setSettings((before) => ({ ...before, ...change }));
    setState({ is: "idle" });
    setConsent(noConsent);
  };
  const preset = (name: PresetName) => set({ ...presets[name], tries: presets[name].tries ?? null });
  const send = async (more: Partial<Consent> = {}) => {
    if (state.is === "busy") return;
    const given = { ...consent, ...more };
    setConsent(given);
    setState({ is: "busy" });
    try {
      const less = await onSend(settings, given);
      setState(less ? { is: "takes-away", ...less } : { is: "done" });
    } catch (error) {
      setState({ is: "refused", why: refusalOf(error), at: fieldIn(error) });
    }
  };
  const isAtField = state.is === "refused" && (state.at === "dueAt" || state.at === "closesAt");
  const problemAt = (name: string) => {
    if (state.is !== "refused" || state.at !== name) return undefined;
    if (state.why === "dates-out-of-order" && name === "dueAt") return t("dueTooEarly");
    if (state.why === "dates-out-of-order") return t("closesTooEarly");
    if (state.why !== "due-is-over" && state.why !== "shown-already") return refusals(state.why);
    const given = state.why === "due-is-over" ? { dueIsOver: true } : { anyway: true };
    return (
      <>
        <p>{refusals(state.why)}</p>
        <Button onClick={() => void send(given)}>{t("dueIsMeant")}</Button>
      </>
    );
  };
  const date = (name: "opensAt" | "dueAt" | "closesAt") => (
    <DateBox
      classId={classId}
      label={t(name)}
      hint={t(`${name}Hint`)}
      value={settings[name]}
      problem={problemAt(name)}
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
        void send();
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
        {(settings.sameNumbers || ofNetworks) && tellsEarly(settings.shown) && (
          <p className="note" role="status">
            {t(settings.sameNumbers ? "sharedEarly" : "networksEarly")}
          </p>
        )}
      </fieldset>
      {state.is === "takes-away" && (
        <div className="takes-away" role="alert">
          <p>{t("takesAway", { begun: state.begun })}</p>
          <ul>
            {state.less.map((one) => (
              <li key={one}>{t(`less.${one}`)}</li>
            ))}
          </ul>
          <Button onClick={() => void send({ takeAway: true })}>{t("takeAway")}</Button>
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
      {state.is === "refused" && !isAtField && (
        <p className="err" role="alert">
          {refusals(state.why)}
        </p>
      )}
    </form>
  );
}

/** Whether something of what is right is shown while others still work. */
function tellsEarly({ score, verdicts, diagnosis, solution }: Preset["shown"]): boolean {
  return [score, verdicts, diagnosis, solution].some(
    (moment) => moment === "during" || moment === "submitted",
  );
}
