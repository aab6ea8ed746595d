"use client";

import type { ItemSource } from "@stride/classwork";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { trpc } from "@/trpc/client";
import type { Offer } from "./source-words";

type Variants = Awaited<ReturnType<typeof trpc.problemSets.contactSheet.query>>["variants"];

interface ContactSheetProps {
  readonly source: ItemSource;
  /** The published version that it is of; nothing: it is edited. */
  readonly version?: { readonly id: string; readonly number: number };
  readonly locale: Offer["locale"];
}

type Sheet =
  | { readonly of: string; readonly is: "loading" | "failed" }
  | { readonly of: string; readonly is: "here"; readonly variants: Variants };

/** Twenty variants of an exercise, with what is right and what slips give; fetched when it is opened. */
export function ContactSheet({ source, version, locale }: ContactSheetProps) {
  const t = useTranslations("sets.editor");
  const [sheet, setSheet] = useState<Sheet>();
  const of = JSON.stringify(source);
  const current = sheet?.of === of ? sheet : undefined;
  const open = async () => {
    if (current && current.is !== "failed") return;
    setSheet({ of, is: "loading" });
    try {
      const { variants } = await trpc.problemSets.contactSheet.query({
        ...{ source, locale },
        ...(version && { version }),
      });
      setSheet({ of, is: "here", variants });
    } catch {
      setSheet({ of, is: "failed" });
    }
  };
  return (
    <details className="sheet" key={of} onToggle={({ currentTarget }) => void (currentTarget.open && open())}>
      <summary>{t("contactSheet")}</summary>
      {current?.is === "loading" && <p className="soft">{t("loading")}</p>}
      {current?.is === "failed" && <p className="err">{t("sheetFailed")}</p>}
      {current?.is === "here" && (
        <>
          {current.variants.length > 1 && <p className="soft">{t("spread", spreadOf(current.variants))}</p>}
          <ol>
            {current.variants.map((variant, at) => (
              <li key={at}>
                <p>{variant.prompt}</p>
                {variant.lines.length > 0 && <pre tabIndex={0}>{variant.lines.join("\n")}</pre>}
                <dl>
                  <div>
                    <dt>{t("right")}</dt>
                    <dd className="mono">
                      {variant.key.map((one) => answer(one, variant.key.length)).join("; ")}
                    </dd>
                  </div>
                  {variant.slips.map(({ name, answers }) => (
                    <div key={name}>
                      <dt>{name}</dt>
                      <dd className="mono">
                        {answers.map((one) => answer(one, variant.key.length)).join("; ") || t("sameAsRight")}
                      </dd>
                    </div>
                  ))}
                </dl>
              </li>
            ))}
          </ol>
        </>
      )}
    </details>
  );
}

/** How many variants there are, how many different answers they have, and how often each slip is told apart. */
function spreadOf(variants: Variants) {
  const answers = new Set(variants.map(({ key }) => key.map(({ text }) => text).join("; ")));
  const slips = new Map<string, number>();
  for (const { name } of variants.flatMap((variant) => variant.slips)) {
    slips.set(name, (slips.get(name) ?? 0) + 1);
  }
  return {
    count: variants.length,
    answers: answers.size,
    slips: [...slips]
      .toSorted(([, a], [, b]) => b - a)
      .map(([name, count]) => `${name} (${count})`)
      .join(", "),
  };
}

/** An answer; with its name where there are several. */
function answer({ label, text }: { readonly label: string; readonly text: string }, count: number): string {
  return count > 1 ? `${label} ${text}` : text;
}
