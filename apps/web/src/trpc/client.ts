import type { AppRouter } from "@stride/api";
import { createTRPCClient, httpLink } from "@trpc/client";

/** The procedures from the browser. One request each, so that one slow answer holds up no other. */
export const trpc = createTRPCClient<AppRouter>({ links: [httpLink({ url: "/api/trpc" })] });
