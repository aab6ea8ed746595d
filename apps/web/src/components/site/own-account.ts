import "server-only";
import { cache } from "react";
import { visitor } from "@/trpc/server";

/**
 * The account of whoever looks at a page; nothing for a guest. Nothing either where the database doesn't answer: the
 * bar above a page is no reason for the page to fail.
 */
export const ownAccount = cache(async () => {
  try {
    const { caller } = await visitor();
    return await caller.accounts.mine();
  } catch {
    return null;
  }
});
