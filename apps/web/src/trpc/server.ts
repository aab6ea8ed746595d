import "server-only";
import { openStride, type Stride } from "@stride/api";
import { headers } from "next/headers";
import { cache } from "react";
import { env } from "@/env";

declare global {
  // Next loads this module more than once (pages, routes, start-up); the process has one database.
  var openedStride: Promise<Stride> | undefined;
}

/** The one door to the api, opened once a process. */
export function stride(): Promise<Stride> {
  globalThis.openedStride ??= open();
  return globalThis.openedStride;
}

function open(): Promise<Stride> {
  const { DATABASE_URL, AUTH_SECRET, APP_URL } = env();
  return openStride({
    database: DATABASE_URL,
    secret: AUTH_SECRET,
    appUrl: APP_URL,
    report: (error) => console.error(error),
  });
}

/** Who looks at this page, and the procedures to call for them. Pages call them directly, not over HTTP. */
export const visitor = cache(async () => (await stride()).callerFor(await headers()));
