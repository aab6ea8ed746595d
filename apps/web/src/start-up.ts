import { stride } from "./trpc/server.ts";

/** Says in one sentence why the database can't be used, and ends the server. */
export async function openOrExit(): Promise<void> {
  try {
    await (await stride()).health();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
