import "server-only";
import { openStride, type Stride } from "@stride/api";
import { headers } from "next/headers";
import { cache } from "react";
import { env } from "@/env";

// Next loads this module more than once (pages, routes, instrumentation); the process has one database.
const shared: { stride?: Promise<Stride> } =
  Object.getOwnPropertyDescriptor(globalThis, "__stride")?.value ?? {};
Object.defineProperty(globalThis, "__stride", { value: shared, configurable: true });

/** The one door to the api, opened once a process. */
export function stride(): Promise<Stride> {
  shared.stride ??= open();
  return shared.stride;
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
