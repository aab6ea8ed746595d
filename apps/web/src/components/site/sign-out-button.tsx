"use client";

import { useState } from "react";

interface SignOutButtonProps {
  readonly locale: "en" | "ko";
  readonly words: { readonly signOut: string; readonly failed: string };
  readonly className?: string;
}

/** Ends the session here and opens the first page anew: nothing of the account is left in this tab. */
export function SignOutButton({ locale, words, className }: SignOutButtonProps) {
  const [state, setState] = useState<"idle" | "busy" | "failed">("idle");
  const signOut = async () => {
    if (state === "busy") return;
    setState("busy");
    try {
      // Loaded when it is needed: this button is on every page.
      const { trpc } = await import("@/trpc/client");
      await trpc.accounts.signOut.mutate();
      window.location.assign(`/${locale}`);
    } catch {
      setState("failed");
    }
  };
  return (
    <>
      <button
        type="button"
        className={className}
        aria-disabled={state === "busy"}
        onClick={() => void signOut()}
      >
        {words.signOut}
      </button>
      {state === "failed" && (
        <p className="err" role="alert">
          {words.failed}
        </p>
      )}
    </>
  );
}
