"use client";

import { ErrorPage } from "@/components/site/error-page";
import "@/styles/site-pages.css";

interface Props {
  readonly error: unknown;
  readonly retry: () => void;
}

export default function ErrorBoundary({ error, retry }: Props) {
  return <ErrorPage error={error} onRetry={retry} />;
}
