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

async function open(): Promise<Stride> {
  const settings = env();
  return openStride({
    database: settings.DATABASE_URL,
    secret: settings.AUTH_SECRET,
    appUrl: settings.APP_URL,
    firstOperatorToken: settings.FIRST_OPERATOR_TOKEN,
    smtpUrl: settings.SMTP_URL,
    mailSender: settings.MAIL_FROM,
    provider: providerIn(settings),
    report: (error) => console.error(error),
    log: (line) => console.warn(line),
  });
}

function providerIn({ OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_NAME }: ReturnType<typeof env>) {
  if (OIDC_ISSUER === undefined || OIDC_CLIENT_ID === undefined || OIDC_CLIENT_SECRET === undefined)
    return undefined;
  return {
    issuer: OIDC_ISSUER,
    clientId: OIDC_CLIENT_ID,
    clientSecret: OIDC_CLIENT_SECRET,
    name: OIDC_NAME ?? new URL(OIDC_ISSUER).hostname,
  };
}

/** Who looks at this page, and the procedures to call for them. Pages call them directly, not over HTTP. */
export const visitor = cache(async () => (await stride()).callerFor(await headers()));
