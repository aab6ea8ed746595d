"use client";

import { ErrorPage, useErrorLocale } from "@/components/site/error-page";
import "@/styles/index.css";
import "@/styles/site-pages.css";

interface Props {
  readonly error: unknown;
}

/** In place of the whole page, where even the bar above it failed. */
export default function GlobalError({ error }: Props) {
  return (
    <html lang={useErrorLocale()}>
      <body>
        <ErrorPage error={error} onRetry={() => window.location.reload()} />
      </body>
    </html>
  );
}
