"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useRef, useState } from "react";
import { CommentForm } from "@/components/review/comment-form";
import { OverrideForm } from "@/components/review/override-form";

/** Rows that can be ticked, and below them what can be done with all that are. */
export function BulkActs({ children }: { readonly children: ReactNode }) {
  const t = useTranslations("review.bulk");
  const rows = useRef<HTMLDivElement>(null);
  const [items, setItems] = useState<readonly string[]>([]);
  const gather = () => {
    const ticked = rows.current?.querySelectorAll<HTMLInputElement>("[name=item]:checked") ?? [];
    setItems([...ticked].map(({ value }) => value));
  };
  return (
    <>
      <div ref={rows} onChange={gather}>
        {children}
      </div>
      <section className="bulk" aria-labelledby="bulk">
        <h2 id="bulk">{t("title")}</h2>
        <p role="status">{t("chosen", { count: items.length })}</p>
        <div className="pair" hidden={items.length === 0}>
          <section aria-labelledby="bulk-score">
            <h3 id="bulk-score">{t("override")}</h3>
            <OverrideForm items={items} />
          </section>
          <section aria-labelledby="bulk-comment">
            <h3 id="bulk-comment">{t("comment")}</h3>
            <CommentForm items={items} />
          </section>
        </div>
      </section>
    </>
  );
}
