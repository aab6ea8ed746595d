"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { trpc } from "@/trpc/client";

interface AcceptTeachingProps {
  readonly locale: "en" | "ko";
  readonly code: string;
  readonly words: { readonly accept: string; readonly failed: string };
}

/** Makes whoever is signed in a teacher of the class, and opens it. */
export function AcceptTeaching({ locale, code, words }: AcceptTeachingProps) {
  const [state, setState] = useState<"idle" | "busy" | "failed">("idle");
  const accept = async () => {
    if (state === "busy") return;
    setState("busy");
    try {
      const { classId } = await trpc.classes.acceptTeaching.mutate({ code });
      window.location.assign(`/${locale}/teach/classes/${classId}`);
    } catch {
      setState("failed");
    }
  };
  return (
    <>
      <div className="acts">
        <Button look="primary" aria-disabled={state === "busy"} onClick={() => void accept()}>
          {words.accept}
        </Button>
      </div>
      {state === "failed" && (
        <p className="err" role="alert">
          {words.failed}
        </p>
      )}
    </>
  );
}
