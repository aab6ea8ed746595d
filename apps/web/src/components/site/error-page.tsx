"use client";

import { usePathname } from "next/navigation";
import { Button, buttonClass } from "@/components/ui/button";
import { errors as en } from "@/messages/en/errors";
import { errors as ko } from "@/messages/ko/errors";

interface ErrorPageProps {
  readonly error: unknown;
  readonly onRetry: () => void;
}

/** The language of the address: an error page is told nothing else. */
export function useErrorLocale(): "en" | "ko" {
  return usePathname().startsWith("/ko") ? "ko" : "en";
}

/** Says that a page failed, without leaning on anything that may have failed with it. */
export function ErrorPage({ error, onRetry }: ErrorPageProps) {
  const locale = useErrorLocale();
  const words = { en, ko }[locale];
  const digest = digestOf(error);
  return (
    <main className="page apart" id="main">
      <title>{words.title}</title>
      <h1>{words.title}</h1>
      <p>{words.text}</p>
      {digest !== undefined && <p className="soft">{words.number.replace("{digest}", digest)}</p>}
      <div className="acts">
        <Button look="primary" onClick={onRetry}>
          {words.retry}
        </Button>
        {/* A full load: what this page held is not to be trusted. */}
        <a className={buttonClass()} href={`/${locale}`}>
          {words.home}
        </a>
      </div>
    </main>
  );
}

/** The number under which the server's log has it. */
function digestOf(error: unknown): string | undefined {
  return error instanceof Error && "digest" in error && typeof error.digest === "string"
    ? error.digest
    : undefined;
}
