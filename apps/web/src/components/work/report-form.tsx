"use client";

import { useTranslations } from "next-intl";
import { type SyntheticEvent, useState } from "react";
import { Button } from "@/components/ui/button";

interface ReportFormProps {
  readonly busy: boolean;
  readonly onReport: (text: string) => Promise<void>;
}

/** Says to the teacher that an item is broken or strange. */
export function ReportForm({ busy, onReport }: ReportFormProps) {
  const t = useTranslations("work");
  const [text, setText] = useState("");
  const send = async (event: SyntheticEvent) => {
    event.preventDefault();
    if (text.trim() === "") return;
    await onReport(text);
    setText("");
  };
  return (
    <details className="report">
      <summary>{t("report")}</summary>
      <form method="dialog" onSubmit={(event) => void send(event)}>
        <label htmlFor="report">{t("reportLabel")}</label>
        <p className="soft">{t("reportNote")}</p>
        <textarea
          id="report"
          rows={3}
          maxLength={1000}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <Button type="submit" aria-disabled={busy}>
          {t("reportSend")}
        </Button>
      </form>
    </details>
  );
}
