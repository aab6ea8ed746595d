"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { type Refusal, refusalOf } from "@/components/account/refusal";

export type ActState = "idle" | "busy" | Refusal;

/** Does one thing at a time, and shows the page anew once it is done. Gives whether it was. */
export function useAct() {
  const router = useRouter();
  const [state, setState] = useState<ActState>("idle");
  const act = async (what: () => Promise<unknown>): Promise<boolean> => {
    if (state === "busy") return false;
    setState("busy");
    try {
      await what();
      router.refresh();
      setState("idle");
      return true;
    } catch (error) {
      setState(refusalOf(error));
      return false;
    }
  };
  return { state, act };
}
