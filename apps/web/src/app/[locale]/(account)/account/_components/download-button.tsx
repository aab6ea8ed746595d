"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { trpc } from "@/trpc/client";

/** Fetches all that is stored of whoever asks, and hands it over as a file. */
export function DownloadButton() {
  const t = useTranslations("account.own");
  const [state, setState] = useState<"idle" | "busy" | "failed">("idle");
  const download = async () => {
    if (state === "busy") return;
    setState("busy");
    try {
      const data = await trpc.accounts.download.query();
      saveAs(`stride-${new Date().toISOString().slice(0, 10)}.json`, JSON.stringify(data, null, 2));
      setState("idle");
    } catch {
      setState("failed");
    }
  };
  return (
    <>
      <div className="acts">
        <Button aria-disabled={state === "busy"} onClick={() => void download()}>
          {state === "busy" ? t("downloading") : t("download")}
        </Button>
      </div>
      {state === "failed" && (
        <p className="err" role="alert">
          {t("downloadFailed")}
        </p>
      )}
    </>
  );
}

function saveAs(name: string, text: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  link.download = name;
  link.click();
  // Once the browser has begun to read it.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
