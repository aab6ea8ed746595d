"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, type SyntheticEvent, useState, useSyncExternalStore } from "react";
import { Button } from "@/components/ui/button";
import type { Entry } from "./entry";
import { EntryField } from "./entry-field";
import { type Refusal, refusalOf } from "./refusal";

interface EntryFormProps<Name extends string> {
  readonly entries: readonly Entry<Name>[];
  /** On the button, before and while it works. */
  readonly submit: string;
  readonly busy: string;
  readonly look?: "primary" | "plain";
  /** Sends what was entered. What it throws is said in the form, and everything stays as it was entered. */
  readonly onSend: (entered: (name: Name) => string) => Promise<void>;
  /** What a refusal means here, where it is more than anywhere. */
  readonly refusals?: Partial<Record<Refusal, string>>;
  /** At which box a refusal is said; any other stands under the form. */
  readonly refusedAt?: Partial<Record<Refusal, Name>>;
  /** Said once it is done, with empty boxes again; a form without it leads to another page. */
  readonly done?: string;
  /** What stands between the boxes and the button, and what stands beside the button. */
  readonly children?: ReactNode;
  readonly beside?: ReactNode;
}

type State<Name extends string> =
  | { readonly is: "idle" | "busy" | "done" }
  | { readonly is: "wrong"; readonly errors: Partial<Record<Name, string>> }
  | { readonly is: "refused"; readonly refusal: Refusal };

/** Boxes to fill in and to send. */
export function EntryForm<Name extends string>({
  entries,
  submit,
  busy,
  look = "primary",
  onSend,
  refusals = {},
  refusedAt = {},
  done,
  children,
  beside,
}: EntryFormProps<Name>) {
  const t = useTranslations("account");
  const [state, setState] = useState<State<Name>>({ is: "idle" });
  const isReady = useIsReady();

  const send = async (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (state.is === "busy") return;
    const form = event.currentTarget;
    const data = new FormData(form);
    const entered = (name: Name) => {
      const value = data.get(name);
      return typeof value === "string" ? value : "";
    };
    const wrong = entries.flatMap(({ name, check }) => {
      const problem = check(entered(name));
      return problem ? [{ name, problem }] : [];
    });
    const [first] = wrong;
    if (first) {
      const errors: Partial<Record<Name, string>> = {};
      for (const { name, problem } of wrong) errors[name] = t(`form.problems.${problem}`);
      setState({ is: "wrong", errors });
      focusOn(form, first.name);
      return;
    }
    setState({ is: "busy" });
    try {
      await onSend(entered);
      if (done === undefined) return;
      form.reset();
      setState({ is: "done" });
    } catch (error) {
      const refusal = refusalOf(error);
      setState({ is: "refused", refusal });
      const at = refusedAt[refusal];
      if (at !== undefined) focusOn(form, at);
    }
  };

  const refusalText = (refusal: Refusal) => refusals[refusal] ?? t(`form.refusals.${refusal}`);
  const errorAt = (name: Name): string | undefined => {
    if (state.is === "wrong") return state.errors[name];
    return state.is === "refused" && refusedAt[state.refusal] === name
      ? refusalText(state.refusal)
      : undefined;
  };
  return (
    // Were it sent before the script is there, what was entered must not stand in the address.
    <form className="entries" method="post" noValidate onSubmit={(event) => void send(event)}>
      {entries.map((entry) => (
        <EntryField key={entry.name} entry={entry} error={errorAt(entry.name)} />
      ))}
      {children}
      <div className="acts">
        <Button type="submit" look={look} disabled={!isReady} aria-disabled={state.is === "busy"}>
          {state.is === "busy" ? busy : submit}
        </Button>
        {beside}
      </div>
      <p className="status" role="status">
        {state.is === "done" && done}
      </p>
      {state.is === "refused" && refusedAt[state.refusal] === undefined && (
        <p className="err" role="alert">
          {refusalText(state.refusal)}
        </p>
      )}
    </form>
  );
}

function focusOn(form: HTMLFormElement, name: string): void {
  form.querySelector<HTMLInputElement>(`[name="${name}"]`)?.focus();
}

/** Whether the page's script is there; before, a form can't be sent. */
function useIsReady(): boolean {
  return useSyncExternalStore(
    () => () => undefined,
    () => true,
    () => false,
  );
}
