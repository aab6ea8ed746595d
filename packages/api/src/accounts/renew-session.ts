import { createAuthEndpoint, sessionMiddleware } from "better-auth/api";
import { setSessionCookie } from "better-auth/cookies";
import type { BetterAuthPlugin } from "better-auth";

/** Ends every session of whoever asks, and gives this browser one with another key. */
export const renewSession = () =>
  ({
    id: "renew-session",
    endpoints: {
      renewSession: createAuthEndpoint(
        "/renew-session",
        { method: "POST", requireHeaders: true, use: [sessionMiddleware] },
        async (ctx) => {
          const { user } = ctx.context.session;
          await ctx.context.internalAdapter.deleteUserSessions(user.id);
          const session = await ctx.context.internalAdapter.createSession(user.id);
          await setSessionCookie(ctx, { session, user });
          return ctx.json({});
        },
      ),
    },
  }) satisfies BetterAuthPlugin;
