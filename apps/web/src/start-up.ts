import { believeNoClient } from "./client-address.ts";
import { env } from "./env.ts";
import { stride } from "./trpc/server.ts";

/** Says in one sentence why the database can't be used, and ends the server. */
export async function openOrExit(): Promise<void> {
  try {
    believeNoClient(env().TRUSTED_PROXY);
    await (await stride()).health();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
