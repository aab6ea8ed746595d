import type { Database, Role } from "@stride/db";
import { betterAuth } from "better-auth";
import { prismaAdapter } from "better-auth/adapters/prisma";
import { anonymous } from "better-auth/plugins/anonymous";
import { genericOAuth } from "better-auth/plugins/generic-oauth";
import { moveHistory } from "./accounts/move-history.ts";
import { CALLBACK_PATH, type OpenIdProvider, providerConfig } from "./accounts/openid-connect.ts";
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from "./accounts/password.ts";
import { renewSession } from "./accounts/renew-session.ts";
import { withoutSession } from "./ended-session.ts";
import { type Identity, identity } from "./identity.ts";

const DAY = 24 * 60 * 60;

export interface SessionOptions {
  readonly secret: string;
  /** The address that browsers use; cookies are `Secure` where it is https. */
  readonly appUrl: string;
  /** Where people may sign in too. */
  readonly provider?: OpenIdProvider | undefined;
}

/** Who a request comes from. */
export interface Person {
  readonly learnerId: string;
  /** Nobody yet that could sign in elsewhere. */
  readonly isGuest: boolean;
  readonly role: Role;
}

/** Who a request comes from, and the cookies that the answer must carry. */
export interface Visitor {
  readonly person: Person | undefined;
  readonly cookies: readonly string[];
}

/** Writes to whoever forgot a password. `page` is the one that takes the token, such as `/ko/account/reset`. */
export type SendReset = (to: string, page: string, token: string) => Promise<void>;

/** Better Auth on our database: guests, its anonymous users, and accounts with a password here or at a provider. */
export function sessions(
  db: Database,
  { secret, appUrl, provider, now }: SessionOptions & { now(): Date },
  sendReset: SendReset,
) {
  const auth = betterAuth({
    database: prismaAdapter(db, { provider: "sqlite" }),
    secret,
    baseURL: appUrl,
    user: {
      modelName: "learner",
      additionalFields: { role: { type: ["learner", "teacher", "operator"], input: false, required: false } },
    },
    emailAndPassword: {
      enabled: true,
      minPasswordLength: SHORTEST_PASSWORD,
      maxPasswordLength: LONGEST_PASSWORD,
      revokeSessionsOnPasswordReset: true,
      sendResetPassword: ({ user, url, token }) =>
        sendReset(user.email, new URL(url).searchParams.get("callbackURL") ?? "/", token),
    },
    account: {
      // Whoever made an account here with another's address would else get them in it.
      accountLinking: { disableImplicitLinking: true },
      updateAccountOnSignIn: false,
      // A sign-in that is begun and left writes nothing.
      storeStateStrategy: "cookie",
    },
    onAPIError: { errorURL: `${appUrl}/sign-in` },
    plugins: [
      anonymous({
        generateName: () => "Guest",
        // The guest goes in the transaction that moves what it did.
        disableDeleteAnonymousUser: true,
        onLinkAccount: ({ anonymousUser, newUser }) =>
          moveHistory(db, { from: anonymousUser.user.id, to: newUser.user.id, at: now() }),
      }),
      renewSession(),
      genericOAuth({ config: provider ? [providerConfig(provider)] : [] }),
    ],
    // As long as browsers keep a cookie: a guest has nothing else to come back with.
    session: { expiresIn: 400 * DAY, updateAge: 7 * DAY },
    advanced: {
      cookiePrefix: "stride",
      useSecureCookies: appUrl.startsWith("https:"),
      ipAddress: { disableIpTracking: true },
    },
    // Ours count by account, and outlast a restart.
    rateLimit: { enabled: false },
    logger: { disabled: true },
    databaseHooks: {
      account: {
        create: {
          // Keys to somebody's account elsewhere, which we never open.
          before: (account) =>
            Promise.resolve({ data: { ...account, accessToken: null, refreshToken: null, idToken: null } }),
        },
      },
      session: {
        create: {
          // Which browser it was is nobody's business.
          before: (session) => Promise.resolve({ data: { ...session, userAgent: "", ipAddress: "" } }),
        },
      },
    },
    telemetry: { enabled: false },
  });

  async function read(headers: Headers, disableRefresh: boolean): Promise<Visitor> {
    const query = { disableRefresh };
    const { response, headers: answer } = await auth.api.getSession({ headers, query, returnHeaders: true });
    const user = response?.user;
    return {
      person: user && {
        learnerId: user.id,
        isGuest: user.isAnonymous ?? false,
        role: user.role ?? "learner",
      },
      // An ended session's cookie isn't taken back: the answer may come later than one that began a new session.
      cookies: user ? answer.getSetCookie() : [],
    };
  }

  /**
   * What begins a session is told nothing of one that has ended: Better Auth would take back the new cookie with
   * the old one.
   */
  const heard = (headers: Headers, person: Person | undefined) =>
    person ? headers : withoutSession(headers);

  return {
    /**
     * Reads the session of a request. `refresh` may prolong it, which needs an answer that carries cookies.
     * One that can't be prolonged, since the database is busy or full, still holds.
     */
    visitor: (headers: Headers, { refresh }: { refresh: boolean }): Promise<Visitor> =>
      refresh ? read(headers, false).catch(() => read(headers, true)) : read(headers, true),

    /** What a request may do about who it comes from; `keep` gets the cookies that its answer must carry. */
    identity: (
      headers: Headers,
      person: Person | undefined,
      keep: (cookies: readonly string[]) => void,
    ): Identity => identity(auth.api, heard(headers, person), keep),

    /** Ends a sign-in at the provider, which sent the browser here: gives the answer that sends it on. */
    async finishElsewhere(request: Request): Promise<Response> {
      // Where it came to by its path alone: in front may be a proxy that calls the server by another name.
      const url = new URL(`${CALLBACK_PATH}${new URL(request.url).search}`, appUrl);
      const headers = await read(request.headers, true).then(
        ({ person }) => heard(request.headers, person),
        () => request.headers,
      );
      const response = await auth.handler(new Request(url, { headers }));
      if (response.status < 400) return response;
      return Response.redirect(`${appUrl}/sign-in?error=failed`, 302);
    },
  };
}

export type Sessions = ReturnType<typeof sessions>;
