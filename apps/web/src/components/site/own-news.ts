import "server-only";
import { visitor } from "@/trpc/server";

/** The assignments with news for whoever looks at a page; none where nobody asks, or the database doesn't answer. */
export async function ownNews(): Promise<readonly string[]> {
  try {
    const { caller } = await visitor();
    return await caller.work.news();
  } catch {
    return [];
  }
}
