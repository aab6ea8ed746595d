"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { type ReactNode, type SyntheticEvent, useState, useSyncExternalStore } from "react";
import { Button } from "@/components/ui/button";

/** What a form lacks, before it is sent. */
export type Lack = "score" | "reason" | "text" | "items";

interface ActFormProps {
  readonly submit: string;
  /** Said once it is done. */
  readonly done: string;
  readonly look?: "primary" | "plain" | "quiet";
  /** The most that a score may be, for what is said of it. */
  readonly most?: number;
  /** Sends what was entered, or says what is lacking. */
  readonly onSend: (data: FormData) => Promise<Lack | undefined>;
  readonly children?: ReactNode;
}

type State =
  { readonly is: "idle" | "busy" | "done" | "failed" } | { readonly is: "lacks"; readonly what: Lack };

/** A few boxes and a button that changes something; the page is then shown as it is now. */
export function ActForm({ submit, done, look = "plain", most = 100, onSend, children }: ActFormProps) {
  const t = useTranslations("review.act");
  const router = useRouter();
  const [state, setState] = useState<State>({ is: "idle" });
  const isReady = useIsReady();
  const send = async (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (state.is === "busy") return;
    const form = event.currentTarget;
    setState({ is: "busy" });
    try {
      const lack = await onSend(new FormData(form));
      if (lack) {
        setState({ is: "lacks", what: lack });
        form.querySelector<HTMLElement>(`[name="${lack}"]`)?.focus();
        return;
      }
      form.reset();
      setState({ is: "done" });
      router.refresh();
    } catch {
      setState({ is: "failed" });
    }
  };
  return (
    <form className="act" method="post" noValidate onSubmit={(event) => void send(event)}>
      {children}
      <div className="acts">
        <Button type="submit" look={look} disabled={!isReady} aria-disabled={state.is === "busy"}>
          {state.is === "busy" ? t("busy") : submit}
        </Button>
      </div>
      <p className="status" role="status">
        {state.is === "done" && done}
      </p>
      {state.is === "failed" && (
        <p className="err" role="alert">
          {t("failed")}
        </p>
      )}
      {state.is === "lacks" && (
        <p className="err" role="alert">
          {t(`missing.${state.what}`, { most })}
        </p>
      )}
    </form>
  );
}

/** Whether the page's script is there; before, a form can't be sent. */
function useIsReady(): boolean {
  return useSyncExternalStore(
    () => () => undefined,
    () => true,
    () => false,
  );
}

/** What stands in a box. */
export function textIn(data: FormData, name: string): string {
  const value = data.get(name);
  return typeof value === "string" ? value.trim() : "";
}

/** A number in a box, written with a point or a comma. */
export function numberIn(data: FormData, name: string): number | undefined {
  const text = textIn(data, name).replace(",", ".");
  return /^\d{1,6}(?:\.\d{1,6})?$/u.test(text) ? Number(text) : undefined;
}
