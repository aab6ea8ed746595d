import { isAPIError } from "better-auth/api";
import { PROVIDER } from "./accounts/openid-connect.ts";
import { AppError, type AppErrorCode } from "./errors.ts";

/** What a request may do about who it comes from. */
export interface Identity {
  /** Makes a guest and a session for it; the same one however often it is asked. Gives the guest's id. */
  beginGuest(): Promise<string>;
  /** Makes an account with a session; a guest's history goes along. Gives the account's id. */
  signUp(input: { name: string; email: string; password: string }): Promise<string>;
  signIn(input: { email: string; password: string }): Promise<string>;
  /** Begins a sign-in at the provider; gives the address there. `page` and `failed` are ours, to end at. */
  signInElsewhere(input: { page: string; failed: string }): Promise<{ url: string }>;
  signOut(): Promise<void>;
  /** Ends every session of whoever asks, and gives this browser one with another key. */
  renewSession(): Promise<void>;
  /** Ends all other sessions, since somebody may have had the old password. */
  changePassword(input: { currentPassword: string; newPassword: string }): Promise<void>;
  checkPassword(password: string): Promise<void>;
  requestReset(input: { email: string; page: string }): Promise<void>;
  resetPassword(input: { token: string; newPassword: string }): Promise<void>;
}

interface Answered<T> {
  readonly response: T;
  readonly headers: Headers;
}

/** The calls of Better Auth that we use. */
export interface AuthCalls {
  signInAnonymous(call: {
    headers: Headers;
    returnHeaders: true;
  }): Promise<Answered<{ user: { id: string } }>>;
  signUpEmail(call: {
    headers: Headers;
    body: { name: string; email: string; password: string };
    returnHeaders: true;
  }): Promise<Answered<{ user: { id: string } }>>;
  signInEmail(call: {
    headers: Headers;
    body: { email: string; password: string };
    returnHeaders: true;
  }): Promise<Answered<{ user: { id: string } }>>;
  signInSocial(call: {
    headers: Headers;
    body: { provider: string; callbackURL: string; errorCallbackURL: string; disableRedirect: true };
    returnHeaders: true;
  }): Promise<Answered<{ url?: string | undefined }>>;
  signOut(call: { headers: Headers; returnHeaders: true }): Promise<Answered<unknown>>;
  renewSession(call: { headers: Headers; returnHeaders: true }): Promise<Answered<unknown>>;
  changePassword(call: {
    headers: Headers;
    body: { currentPassword: string; newPassword: string; revokeOtherSessions: true };
    returnHeaders: true;
  }): Promise<Answered<unknown>>;
  verifyPassword(call: { headers: Headers; body: { password: string } }): Promise<unknown>;
  requestPasswordReset(call: {
    headers: Headers;
    body: { email: string; redirectTo: string };
  }): Promise<unknown>;
  resetPassword(call: { headers: Headers; body: { token: string; newPassword: string } }): Promise<unknown>;
}

/** The calls in the name of one request. */
export function identity(
  calls: AuthCalls,
  headers: Headers,
  keep: (cookies: readonly string[]) => void,
): Identity {
  const answered = async <T>(call: Promise<Answered<T>>): Promise<T> => {
    const { response, headers: answer } = await told(call);
    keep(answer.getSetCookie());
    return response;
  };
  const begin = async () => (await answered(calls.signInAnonymous({ headers, returnHeaders: true }))).user.id;
  let guest: Promise<string> | undefined;

  return {
    beginGuest: () => (guest ??= begin()),
    signUp: async (body) =>
      (await answered(calls.signUpEmail({ headers, body, returnHeaders: true }))).user.id,
    signIn: async (body) =>
      (await answered(calls.signInEmail({ headers, body, returnHeaders: true }))).user.id,
    async signInElsewhere({ page, failed }) {
      const body = {
        ...{ provider: PROVIDER, callbackURL: page, errorCallbackURL: failed },
        disableRedirect: true,
      } as const;
      const { url } = await answered(calls.signInSocial({ headers, body, returnHeaders: true }));
      if (url === undefined) throw new Error("a provider without an address to sign in at");
      return { url };
    },
    async signOut() {
      await answered(calls.signOut({ headers, returnHeaders: true }));
    },
    async renewSession() {
      await answered(calls.renewSession({ headers, returnHeaders: true }));
    },
    async changePassword(body) {
      const all = { ...body, revokeOtherSessions: true } as const;
      await answered(calls.changePassword({ headers, body: all, returnHeaders: true }));
    },
    async checkPassword(password) {
      await told(calls.verifyPassword({ headers, body: { password } }));
    },
    async requestReset({ email, page }) {
      await told(calls.requestPasswordReset({ headers, body: { email, redirectTo: page } }));
    },
    async resetPassword(body) {
      await told(calls.resetPassword({ headers, body }));
    },
  };
}

const known: ReadonlyMap<string, AppErrorCode> = new Map([
  ["USER_ALREADY_EXISTS", "email-taken"],
  ["USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL", "email-taken"],
  ["INVALID_EMAIL_OR_PASSWORD", "wrong-email-or-password"],
  ["INVALID_PASSWORD", "wrong-password"],
  ["CREDENTIAL_ACCOUNT_NOT_FOUND", "wrong-password"],
  ["INVALID_TOKEN", "link-expired"],
  // One that didn't answer when it was asked where it signs people in.
  ["PROVIDER_NOT_FOUND", "provider-unavailable"],
  // It hides what the database said.
  ["FAILED_TO_CREATE_USER", "busy"],
  ["FAILED_TO_CREATE_SESSION", "busy"],
]);

/** Gives Better Auth's refusals our codes. */
async function told<T>(call: Promise<T>): Promise<T> {
  try {
    return await call;
  } catch (error) {
    const code = isAPIError(error) ? known.get(String(error.body?.code)) : undefined;
    throw code ? new AppError(code) : error;
  }
}
