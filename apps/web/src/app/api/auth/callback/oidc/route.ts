import { stride } from "@/trpc/server";

export const dynamic = "force-dynamic";

/** Where a provider of accounts sends people back to. Nothing else of the library that signs them in can be reached. */
export const GET = async (request: Request) => (await stride()).finishSignIn(request);
