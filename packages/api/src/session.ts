import type { Database } from "@stride/db";
import { betterAuth } from "better-auth";
import { prismaAdapter } from "better-auth/adapters/prisma";
import { anonymous } from "better-auth/plugins/anonymous";

const DAY = 24 * 60 * 60;

export interface SessionOptions {
  readonly secret: string;
  /** The address that browsers use; cookies are `Secure` where it is https. */
  readonly appUrl: string;
}

/** Who a request comes from, and the cookies that the answer must carry. */
export interface Visitor {
  readonly learnerId: string | undefined;
  readonly cookies: readonly string[];
}

/** Better Auth on our database: today guests only, its anonymous users. */
export function sessions(db: Database, { secret, appUrl }: SessionOptions) {
  const auth = betterAuth({
    database: prismaAdapter(db, { provider: "sqlite" }),
    secret,
    baseURL: appUrl,
    user: { modelName: "learner" },
    plugins: [anonymous({ generateName: () => "Guest" })],
    // As long as browsers keep a cookie: a guest has nothing else to come back with.
    session: { expiresIn: 400 * DAY, updateAge: 7 * DAY },
    advanced: {
      cookiePrefix: "stride",
      useSecureCookies: appUrl.startsWith("https:"),
      ipAddress: { disableIpTracking: true },
    },
    // Which browser it was is nobody's business.
    databaseHooks: {
      session: {
        create: {
          before: (session) => Promise.resolve({ data: { ...session, userAgent: "", ipAddress: "" } }),
        },
      },
    },
    telemetry: { enabled: false },
  });

  async function read(headers: Headers, disableRefresh: boolean): Promise<Visitor> {
    const query = { disableRefresh };
    const { response, headers: answer } = await auth.api.getSession({ headers, query, returnHeaders: true });
    return { learnerId: response?.user.id, cookies: answer.getSetCookie() };
  }

  return {
    /**
     * Reads the session of a request. `refresh` may prolong it, which needs an answer that carries cookies.
     * One that can't be prolonged, since the database is busy or full, still holds.
     */
    visitor: (headers: Headers, { refresh }: { refresh: boolean }): Promise<Visitor> =>
      refresh ? read(headers, false).catch(() => read(headers, true)) : read(headers, true),

    async beginGuest(headers: Headers): Promise<{ learnerId: string; cookies: readonly string[] }> {
      const { response, headers: answer } = await auth.api.signInAnonymous({ headers, returnHeaders: true });
      return { learnerId: response.user.id, cookies: answer.getSetCookie() };
    },
  };
}

export type Sessions = ReturnType<typeof sessions>;
